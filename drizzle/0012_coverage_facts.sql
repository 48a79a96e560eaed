CREATE TABLE "coverage_facts" (
	"plan_id" text NOT NULL,
	"quarter" date NOT NULL,
	"organization_id" text NOT NULL,
	"state" text NOT NULL,
	"sample" boolean NOT NULL,
	"after_plan" boolean NOT NULL,
	"item_codes" text[] NOT NULL,
	"tagged" integer[] NOT NULL,
	"tagged_reach" bigint[] NOT NULL,
	"main" integer[] NOT NULL,
	"main_reach" bigint[] NOT NULL,
	"item_channels" text[] NOT NULL,
	"channel_codes" text[] NOT NULL,
	"channel_main" integer[] NOT NULL,
	"channel_reach" bigint[] NOT NULL,
	CONSTRAINT "coverage_facts_key" PRIMARY KEY("plan_id","quarter","organization_id","state","sample","after_plan")
);
--> statement-breakpoint
ALTER TABLE "activity_facts" DROP CONSTRAINT "activity_facts_organization_id_plan_id_item_code_main_channel_code_state_month_sample_pk";--> statement-breakpoint
ALTER TABLE "activity_facts" ADD CONSTRAINT "activity_facts_key" PRIMARY KEY("organization_id","plan_id","month","item_code","main","channel_code","state","sample");--> statement-breakpoint
-- A quarter of one organization, counted from its months. Nothing verified or published: no row.
CREATE FUNCTION coverage_facts_of(organization text, plan text, quarter_start date)
RETURNS SETOF coverage_facts LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN QUERY
  WITH counted AS MATERIALIZED (
    SELECT f.*, f.month > p.ends_on AS after_plan
      FROM activity_facts f JOIN plan p ON p.id = f.plan_id
     WHERE f.organization_id = organization AND f.plan_id = plan
       AND f.month >= quarter_start AND f.month < (quarter_start + interval '3 months')::date
       AND f.state IN ('verified', 'published') AND f.activities <> 0
  ), channels AS (
    SELECT c.state, c.sample, c.after_plan, array_agg(c.channel_code ORDER BY c.channel_code) AS codes,
           array_agg(c.main ORDER BY c.channel_code) AS main, array_agg(c.reach ORDER BY c.channel_code) AS reach
      FROM (SELECT f.state, f.sample, f.after_plan, f.channel_code,
                   coalesce(sum(f.activities) FILTER (WHERE f.main), 0)::integer AS main,
                   coalesce(sum(f.reach) FILTER (WHERE f.main), 0)::bigint AS reach
              FROM counted f GROUP BY 1, 2, 3, 4) c
     GROUP BY 1, 2, 3
  ), items AS (
    SELECT f.state, f.sample, f.after_plan, f.item_code,
           sum(f.activities)::integer AS tagged, sum(f.reach)::bigint AS tagged_reach,
           coalesce(sum(f.activities) FILTER (WHERE f.main), 0)::integer AS main,
           coalesce(sum(f.reach) FILTER (WHERE f.main), 0)::bigint AS main_reach,
           array_agg(DISTINCT f.channel_code) AS used
      FROM counted f GROUP BY 1, 2, 3, 4
  )
  SELECT plan, quarter_start, organization, i.state, i.sample, i.after_plan,
         array_agg(i.item_code ORDER BY i.item_code),
         array_agg(i.tagged ORDER BY i.item_code), array_agg(i.tagged_reach ORDER BY i.item_code),
         array_agg(i.main ORDER BY i.item_code), array_agg(i.main_reach ORDER BY i.item_code),
         array_agg((SELECT string_agg(CASE WHEN code = ANY (i.used) THEN '1' ELSE '0' END, '' ORDER BY code)
                      FROM unnest(c.codes) code) ORDER BY i.item_code),
         c.codes, c.main, c.reach
    FROM items i JOIN channels c USING (state, sample, after_plan)
   GROUP BY i.state, i.sample, i.after_plan, c.codes, c.main, c.reach;
END $$;
--> statement-breakpoint
CREATE FUNCTION recount_coverage(organization text, plan text, quarter_start date) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM coverage_facts c
   WHERE c.plan_id = plan AND c.quarter = quarter_start AND c.organization_id = organization;
  INSERT INTO coverage_facts SELECT * FROM coverage_facts_of(organization, plan, quarter_start);
END $$;
--> statement-breakpoint
-- Every quarter counted afresh: what `npm run facts:check` compares the table with, and how it begins.
CREATE VIEW coverage_facts_recount AS
SELECT c.*
  FROM (SELECT DISTINCT organization_id, plan_id, date_trunc('quarter', month)::date AS quarter
          FROM activity_facts WHERE state IN ('verified', 'published')) k
 CROSS JOIN LATERAL coverage_facts_of(k.organization_id, k.plan_id, k.quarter) c;
--> statement-breakpoint
INSERT INTO coverage_facts SELECT * FROM coverage_facts_recount;
--> statement-breakpoint
-- As before, and the quarters in which something verified or published changed are counted again, under the lock
-- of their organization.
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
  PERFORM recount_coverage(organization_id, plan_id, quarter)
    FROM (SELECT DISTINCT organization_id, plan_id, date_trunc('quarter', month)::date AS quarter
            FROM unnest(changes)
           WHERE channel_code IS NOT NULL AND month IS NOT NULL AND state IN ('verified', 'published')) q;
END $$;
--> statement-breakpoint
-- What lies after a plan's end is told apart, so a new end counts all its quarters again.
CREATE FUNCTION coverage_on_plan_end() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('activity_facts:' || organization_id, 0))
    FROM (SELECT DISTINCT organization_id FROM activity_facts WHERE plan_id = NEW.id ORDER BY 1) o;
  PERFORM recount_coverage(organization_id, plan_id, quarter)
    FROM (SELECT DISTINCT organization_id, plan_id, quarter FROM coverage_facts WHERE plan_id = NEW.id) q;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER coverage_on_plan_end AFTER UPDATE OF ends_on ON plan
  FOR EACH ROW WHEN (OLD.ends_on <> NEW.ends_on) EXECUTE FUNCTION coverage_on_plan_end();
