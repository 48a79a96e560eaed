-- A text is searched by its words: what stands between signs, without accents and case. Signs are all of ASCII and
-- Latin-1 that is neither letter nor digit, and Unicode's general punctuation.
CREATE FUNCTION words_of(value text) RETURNS text[]
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  RETURN array_remove(regexp_split_to_array(search_key(value), '[\u0001-\u002f\u003a-\u0060\u007b-\u00bf\u2000-\u206f]+'), '');
--> statement-breakpoint
CREATE FUNCTION search_words(value text) RETURNS tsvector
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  RETURN array_to_tsvector(array(SELECT left(word, 200) FROM unnest(words_of(value)) word));
--> statement-breakpoint
-- Every word of the question, of which the last may still be half typed. A question without a word finds nothing.
CREATE FUNCTION search_query(question text) RETURNS tsquery
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  RETURN nullif('''' || array_to_string(words_of(left(question, 200)), ''' & ''') || ''':*', ''''':*')::tsquery;
--> statement-breakpoint
DROP INDEX "activity_of_organization";--> statement-breakpoint
DROP INDEX "activity_of_plan";--> statement-breakpoint
DROP INDEX "activity_search";--> statement-breakpoint
ALTER TABLE "activity" DROP COLUMN "search";--> statement-breakpoint
ALTER TABLE "activity" ADD COLUMN "search" "tsvector" GENERATED ALWAYS AS (search_words(title || ' ' || summary || ' ' || place)) STORED;--> statement-breakpoint
CREATE INDEX "activity_of_organization" ON "activity" USING btree ("organization_id","first_day","id","state","plan_id","channel_code","task_code");--> statement-breakpoint
CREATE INDEX "activity_of_plan" ON "activity" USING btree ("plan_id","state","first_day","id","organization_id","channel_code","task_code");--> statement-breakpoint
CREATE INDEX "activity_search" ON "activity" USING gin ("search");--> statement-breakpoint
CREATE TABLE "activity_counts" (
	"organization_id" text NOT NULL,
	"plan_id" text NOT NULL,
	"month" date NOT NULL,
	"state" text NOT NULL,
	"activities" integer NOT NULL,
	CONSTRAINT "activity_counts_key" PRIMARY KEY("organization_id","plan_id","month","state")
);
--> statement-breakpoint
-- The same counted afresh from the rollup.
CREATE VIEW activity_counts_recount AS
SELECT organization_id, plan_id, month, state, sum(activities)::integer AS activities
  FROM activity_facts WHERE main GROUP BY 1, 2, 3, 4 HAVING sum(activities) <> 0;
--> statement-breakpoint
INSERT INTO activity_counts SELECT * FROM activity_counts_recount;
--> statement-breakpoint
-- As before, and main rows are counted by state as well.
CREATE OR REPLACE FUNCTION add_activity_facts(changes activity_facts[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('activity_facts:' || organization_id, 0))
    FROM (SELECT DISTINCT organization_id FROM unnest(changes) WHERE channel_code IS NOT NULL AND month IS NOT NULL ORDER BY 1) o;
  INSERT INTO activity_facts AS f
  SELECT organization_id, plan_id, item_code, main, channel_code, state, month, sample,
         sum(activities), sum(reach), sum(minutes), sum(copies), sum(cost)
    FROM unnest(changes)
   WHERE channel_code IS NOT NULL AND month IS NOT NULL
   GROUP BY 1, 2, 3, 4, 5, 6, 7, 8
  HAVING (sum(activities), sum(reach), sum(minutes), sum(copies), sum(cost)) <> (0, 0, 0, 0, 0)
   ORDER BY 1, 2, 3, 4, 5, 6, 7, 8
  ON CONFLICT (organization_id, plan_id, item_code, main, channel_code, state, month, sample) DO UPDATE
  SET activities = f.activities + excluded.activities, reach = f.reach + excluded.reach,
      minutes = f.minutes + excluded.minutes, copies = f.copies + excluded.copies, cost = f.cost + excluded.cost;
  INSERT INTO activity_counts AS c
  SELECT organization_id, plan_id, month, state, sum(activities)
    FROM unnest(changes)
   WHERE channel_code IS NOT NULL AND month IS NOT NULL AND main
   GROUP BY 1, 2, 3, 4
  HAVING sum(activities) <> 0
   ORDER BY 1, 2, 3, 4
  ON CONFLICT (organization_id, plan_id, month, state) DO UPDATE SET activities = c.activities + excluded.activities;
  PERFORM recount_coverage(organization_id, plan_id, quarter)
    FROM (SELECT DISTINCT organization_id, plan_id, date_trunc('quarter', month)::date AS quarter
            FROM unnest(changes)
           WHERE channel_code IS NOT NULL AND month IS NOT NULL AND state IN ('verified', 'published')) q;
END $$;
