-- The audit log still only grows, except that redact_audit blanks named fields. The flag it sets lasts as long as
-- the call: it is the function's own setting, so nothing is left of it in the transaction around.
CREATE OR REPLACE FUNCTION audit_log_only_grows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND current_setting('loa.redacting', true) = 'on' THEN
    RETURN NULL;
  END IF;
  RAISE EXCEPTION 'audit_log is append-only' USING ERRCODE = 'insufficient_privilege';
END $$;
--> statement-breakpoint

-- Whatever may be blanked, who did what to which row and when never changes.
CREATE FUNCTION audit_log_keeps_who_and_what() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.id, NEW.at, NEW.verb, NEW.subject_type, NEW.subject_id)
       IS DISTINCT FROM (OLD.id, OLD.at, OLD.verb, OLD.subject_type, OLD.subject_id)
     OR (NEW.actor_id, NEW.organization_id, NEW.request_id)
       IS DISTINCT FROM (OLD.actor_id, OLD.organization_id, OLD.request_id) THEN
    RAISE EXCEPTION 'audit_log keeps who did what' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER audit_log_keeps_who_and_what BEFORE UPDATE ON audit_log
  FOR EACH ROW EXECUTE FUNCTION audit_log_keeps_who_and_what();
--> statement-breakpoint

-- Fields that are there become null; the others stay as they are.
CREATE FUNCTION blanked(side jsonb, fields text[]) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT side || coalesce(
    (SELECT jsonb_object_agg(field, 'null'::jsonb) FROM unnest(fields) AS field WHERE side ? field), '{}'::jsonb)
$$;
--> statement-breakpoint

-- Blanks these fields before and after in every line about one row, and its reasons where "reason" is among them.
-- Why something was blanked stays. Answers how many lines held any of it.
CREATE FUNCTION redact_audit(of_type text, of_id text, fields text[]) RETURNS integer
LANGUAGE plpgsql SET loa.redacting = 'on' AS $$
DECLARE
  touched integer;
BEGIN
  UPDATE audit_log SET
    before = blanked(before, fields),
    after = blanked(after, fields),
    reason = CASE WHEN 'reason' = ANY (fields) THEN NULL ELSE reason END
  WHERE subject_type = of_type AND subject_id = of_id AND verb <> of_type || '.redact'
    AND (before ?| fields OR after ?| fields OR ('reason' = ANY (fields) AND reason IS NOT NULL));
  GET DIAGNOSTICS touched = ROW_COUNT;
  RETURN touched;
END $$;
--> statement-breakpoint

-- Puts `shown` for the name of a person in every line of what they did; who it was still says their id.
CREATE FUNCTION redact_audit_actor(of_actor text, shown text) RETURNS integer
LANGUAGE plpgsql SET loa.redacting = 'on' AS $$
DECLARE
  touched integer;
BEGIN
  UPDATE audit_log SET actor_name = shown WHERE actor_id = of_actor AND actor_name <> shown;
  GET DIAGNOSTICS touched = ROW_COUNT;
  RETURN touched;
END $$;
