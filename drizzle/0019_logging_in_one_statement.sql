-- An activity may be inserted with its audiences and its items in one statement. Its items' trigger, which then sees
-- all three, counts it whole; here only audiences that joined items of an earlier statement are left to count. Rows
-- of one statement have the same transaction and command.
CREATE OR REPLACE FUNCTION activity_facts_on_audience() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    PERFORM add_activity_facts(array_agg(activity_reach_fact(a, i.item_code, i.main, -r.reach::bigint)))
      FROM old_rows r JOIN activity a ON a.id = r.activity_id JOIN activity_item i ON i.activity_id = a.id
     WHERE r.reach > 0;
  END IF;
  IF TG_OP <> 'DELETE' THEN
    PERFORM add_activity_facts(array_agg(activity_reach_fact(a, i.item_code, i.main, r.reach::bigint)))
      FROM new_rows r
      JOIN activity_audience u ON u.activity_id = r.activity_id AND u.audience_code = r.audience_code
      JOIN activity a ON a.id = r.activity_id JOIN activity_item i ON i.activity_id = a.id
     WHERE r.reach > 0 AND NOT (i.xmin = u.xmin AND i.cmin = u.cmin);
  END IF;
  RETURN NULL;
END $$;
