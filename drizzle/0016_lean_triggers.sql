-- Called for each written row: as SQL functions they were planned anew in every statement that called them.
CREATE OR REPLACE FUNCTION activity_fact(a activity, item_code text, main boolean, sign integer, reach bigint)
RETURNS activity_facts LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
  RETURN (a.organization_id, a.plan_id, item_code, main, a.channel_code, a.state,
          date_trunc('month', a.first_day)::date, a.sample,
          sign, sign * reach, sign * coalesce(a.minutes, 0)::bigint,
          sign * coalesce(a.copies, 0)::bigint, sign * coalesce(a.cost, 0));
END $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION activity_reach(id uuid) RETURNS bigint LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT coalesce(sum(u.reach), 0) FROM activity_audience u WHERE u.activity_id = id);
END $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION activity_reach_fact(a activity, item_code text, main boolean, reach bigint)
RETURNS activity_facts LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
  RETURN (a.organization_id, a.plan_id, item_code, main, a.channel_code, a.state,
          date_trunc('month', a.first_day)::date, a.sample, 0, reach, 0::bigint, 0::bigint, 0::bigint);
END $$;
--> statement-breakpoint
-- As before; changes of what is in no row are none, and most writes touch no quarter that is counted.
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
  PERFORM recount_coverage(organization_id, plan_id, quarter)
    FROM (SELECT DISTINCT organization_id, plan_id, date_trunc('quarter', month)::date AS quarter
            FROM unnest(changes) WHERE state IN ('verified', 'published')) q;
END $$;
