-- Coverage is asked for what counts inside (verified and published together) or for what is published: a row for each
-- of the two, so that whoever asks reads one.
CREATE OR REPLACE FUNCTION coverage_facts_of(organization text, plan text, quarter_start date)
RETURNS SETOF coverage_facts LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN QUERY
  WITH counted AS MATERIALIZED (
    SELECT s.state, f.sample, f.month > p.ends_on AS after_plan, f.item_code, f.main, f.channel_code,
           f.activities, f.reach
      FROM activity_facts f JOIN plan p ON p.id = f.plan_id
      JOIN (VALUES ('counted'), ('published')) s(state) ON s.state IN ('counted', f.state)
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
DELETE FROM coverage_facts;
--> statement-breakpoint
INSERT INTO coverage_facts SELECT * FROM coverage_facts_recount;
