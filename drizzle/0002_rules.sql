-- No two rows of one key are valid on the same day.
ALTER TABLE area ADD CONSTRAINT area_no_overlap
  EXCLUDE USING gist (code WITH =, daterange(valid_from, valid_to, '[]') WITH &&);
--> statement-breakpoint
ALTER TABLE organization_name ADD CONSTRAINT organization_name_no_overlap
  EXCLUDE USING gist (organization_id WITH =, daterange(valid_from, valid_to, '[]') WITH &&);
--> statement-breakpoint
ALTER TABLE organization_parent ADD CONSTRAINT organization_parent_no_overlap
  EXCLUDE USING gist (organization_id WITH =, daterange(valid_from, valid_to, '[]') WITH &&);
--> statement-breakpoint
ALTER TABLE reporting_line ADD CONSTRAINT reporting_line_no_overlap
  EXCLUDE USING gist (organization_id WITH =, daterange(valid_from, valid_to, '[]') WITH &&);
--> statement-breakpoint
ALTER TABLE membership ADD CONSTRAINT membership_no_overlap
  EXCLUDE USING gist (account_id WITH =, organization_id WITH =, role WITH =, daterange(valid_from, valid_to, '[]') WITH &&);
--> statement-breakpoint
ALTER TABLE plan_party ADD CONSTRAINT plan_party_no_overlap
  EXCLUDE USING gist (plan_id WITH =, organization_id WITH =, role WITH =, coalesce(serves_id, '') WITH =, daterange(valid_from, valid_to, '[]') WITH &&);
--> statement-breakpoint

-- The audit log only grows.
CREATE FUNCTION audit_log_only_grows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'audit_log is append-only' USING ERRCODE = 'insufficient_privilege';
END $$;
--> statement-breakpoint
CREATE TRIGGER audit_log_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_log
  FOR EACH STATEMENT EXECUTE FUNCTION audit_log_only_grows();
--> statement-breakpoint

-- activity_facts: what one item of one activity adds to the rollup, times `sign`.
CREATE FUNCTION activity_fact(a activity, item_code text, main boolean, sign integer, reach bigint)
RETURNS activity_facts LANGUAGE sql IMMUTABLE AS $$
  SELECT a.organization_id, a.plan_id, item_code, main, a.channel_code, a.state,
         date_trunc('month', a.first_day)::date, a.sample,
         sign, sign * reach, sign * coalesce(a.minutes, 0)::bigint,
         sign * coalesce(a.copies, 0)::bigint, sign * coalesce(a.cost, 0)
$$;
--> statement-breakpoint
CREATE FUNCTION activity_reach(id uuid) RETURNS bigint LANGUAGE sql STABLE AS $$
  SELECT coalesce(sum(reach), 0) FROM activity_audience WHERE activity_id = id
$$;
--> statement-breakpoint
-- Adds changes to the rollup. The organization's lock is taken first and keys come in order, so writers wait for
-- each other and never deadlock, however many statements their transactions hold.
CREATE FUNCTION add_activity_facts(changes activity_facts[]) RETURNS void LANGUAGE plpgsql AS $$
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
END $$;
--> statement-breakpoint
-- An activity is inserted before its items and deleted after them (no cascade), so only its updates count here.
CREATE FUNCTION activity_facts_on_activity() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM add_activity_facts(array_agg(activity_fact(c.a, i.item_code, i.main, c.sign, activity_reach((c.a).id))))
    FROM (SELECT o::activity AS a, -1 AS sign FROM old_rows o UNION ALL SELECT n::activity, 1 FROM new_rows n) c
    JOIN activity_item i ON i.activity_id = (c.a).id;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER activity_facts AFTER UPDATE ON activity
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION activity_facts_on_activity();
--> statement-breakpoint
CREATE FUNCTION activity_facts_on_item() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    PERFORM add_activity_facts(array_agg(activity_fact(a, i.item_code, i.main, -1, activity_reach(a.id))))
      FROM old_rows i JOIN activity a ON a.id = i.activity_id;
  END IF;
  IF TG_OP <> 'DELETE' THEN
    PERFORM add_activity_facts(array_agg(activity_fact(a, i.item_code, i.main, 1, activity_reach(a.id))))
      FROM new_rows i JOIN activity a ON a.id = i.activity_id;
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER activity_facts_insert AFTER INSERT ON activity_item
  REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION activity_facts_on_item();
--> statement-breakpoint
CREATE TRIGGER activity_facts_update AFTER UPDATE ON activity_item
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION activity_facts_on_item();
--> statement-breakpoint
CREATE TRIGGER activity_facts_delete AFTER DELETE ON activity_item
  REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION activity_facts_on_item();
--> statement-breakpoint
-- A change of reach adds to no count: only reach moves.
CREATE FUNCTION activity_reach_fact(a activity, item_code text, main boolean, reach bigint)
RETURNS activity_facts LANGUAGE sql IMMUTABLE AS $$
  SELECT a.organization_id, a.plan_id, item_code, main, a.channel_code, a.state,
         date_trunc('month', a.first_day)::date, a.sample, 0, reach, 0::bigint, 0::bigint, 0::bigint
$$;
--> statement-breakpoint
CREATE FUNCTION activity_facts_on_audience() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    PERFORM add_activity_facts(array_agg(activity_reach_fact(a, i.item_code, i.main, -r.reach::bigint)))
      FROM old_rows r JOIN activity a ON a.id = r.activity_id JOIN activity_item i ON i.activity_id = a.id
     WHERE r.reach > 0;
  END IF;
  IF TG_OP <> 'DELETE' THEN
    PERFORM add_activity_facts(array_agg(activity_reach_fact(a, i.item_code, i.main, r.reach::bigint)))
      FROM new_rows r JOIN activity a ON a.id = r.activity_id JOIN activity_item i ON i.activity_id = a.id
     WHERE r.reach > 0;
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER activity_facts_insert AFTER INSERT ON activity_audience
  REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION activity_facts_on_audience();
--> statement-breakpoint
CREATE TRIGGER activity_facts_update AFTER UPDATE ON activity_audience
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION activity_facts_on_audience();
--> statement-breakpoint
CREATE TRIGGER activity_facts_delete AFTER DELETE ON activity_audience
  REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION activity_facts_on_audience();
--> statement-breakpoint

-- The same figures counted afresh from the activities: what `npm run facts:check` compares the rollup with.
CREATE VIEW activity_facts_recount AS
SELECT a.organization_id, a.plan_id, i.item_code, i.main, a.channel_code, a.state,
       date_trunc('month', a.first_day)::date AS month, a.sample, count(*)::integer AS activities,
       sum(r.reach)::bigint AS reach, sum(coalesce(a.minutes, 0))::bigint AS minutes,
       sum(coalesce(a.copies, 0))::bigint AS copies, sum(coalesce(a.cost, 0))::bigint AS cost
  FROM activity a
  JOIN activity_item i ON i.activity_id = a.id
  CROSS JOIN LATERAL (SELECT coalesce(sum(u.reach), 0) AS reach FROM activity_audience u WHERE u.activity_id = a.id) r
 WHERE a.first_day IS NOT NULL AND a.channel_code IS NOT NULL
 GROUP BY 1, 2, 3, 4, 5, 6, 7, 8;
