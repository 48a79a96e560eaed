CREATE TABLE "book_changes" (
	"organization_id" text NOT NULL,
	"plan_id" text NOT NULL,
	"quarter" date NOT NULL,
	"changes" bigint NOT NULL,
	CONSTRAINT "book_changes_key" PRIMARY KEY("organization_id","plan_id","quarter")
);
--> statement-breakpoint
CREATE TABLE "report_count" (
	"plan_id" text NOT NULL,
	"books" text NOT NULL,
	"first_day" date NOT NULL,
	"last_day" date NOT NULL,
	"published_only" boolean NOT NULL,
	"sample" boolean NOT NULL,
	"made_of" text NOT NULL,
	"changes" bigint NOT NULL,
	"count" json NOT NULL,
	CONSTRAINT "report_count_key" PRIMARY KEY("plan_id","books","first_day","last_day","published_only","sample")
);
--> statement-breakpoint
ALTER TABLE "task_wording" ADD COLUMN "item_codes" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "task_wording" ADD COLUMN "index_ids" text[] DEFAULT '{}' NOT NULL;
--> statement-breakpoint
-- As before; every book of which something is touched that counts, or waits to, has one change more, also where no
-- figure of the rollup is another one: what was counted for a report before is counted again.
CREATE OR REPLACE FUNCTION add_activity_facts(changes activity_facts[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  changes := array(SELECT c FROM unnest(changes) c WHERE c.channel_code IS NOT NULL AND c.month IS NOT NULL);
  IF cardinality(changes) = 0 THEN
    RETURN;
  END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended('activity_facts:' || organization_id, 0))
    FROM (SELECT DISTINCT organization_id FROM unnest(changes) ORDER BY 1) o;
  INSERT INTO activity_facts AS f
  SELECT organization_id, plan_id, item_code, main, channel_code, state, month, sample,
         sum(activities), sum(reach), sum(minutes), sum(copies), sum(cost)
    FROM unnest(changes)
   GROUP BY 1, 2, 3, 4, 5, 6, 7, 8
  HAVING (sum(activities), sum(reach), sum(minutes), sum(copies), sum(cost)) <> (0, 0, 0, 0, 0)
   ORDER BY 1, 2, 3, 4, 5, 6, 7, 8
  ON CONFLICT (organization_id, plan_id, item_code, main, channel_code, state, month, sample) DO UPDATE
  SET activities = f.activities + excluded.activities, reach = f.reach + excluded.reach,
      minutes = f.minutes + excluded.minutes, copies = f.copies + excluded.copies, cost = f.cost + excluded.cost;
  INSERT INTO activity_counts AS c
  SELECT organization_id, plan_id, month, state, sum(activities)
    FROM unnest(changes)
   WHERE main
   GROUP BY 1, 2, 3, 4
  HAVING sum(activities) <> 0
   ORDER BY 1, 2, 3, 4
  ON CONFLICT (organization_id, plan_id, month, state) DO UPDATE SET activities = c.activities + excluded.activities;
  INSERT INTO book_changes AS b
  SELECT DISTINCT organization_id, plan_id, date_trunc('quarter', month)::date, 1
    FROM unnest(changes)
   WHERE state IN ('submitted', 'returned', 'verified', 'published')
   ORDER BY 1, 2, 3
  ON CONFLICT (organization_id, plan_id, quarter) DO UPDATE SET changes = b.changes + 1;
  PERFORM recount_coverage(organization_id, plan_id, quarter)
    FROM (SELECT DISTINCT organization_id, plan_id, date_trunc('quarter', month)::date AS quarter
            FROM unnest(changes) WHERE state IN ('verified', 'published')) q;
END $$;
