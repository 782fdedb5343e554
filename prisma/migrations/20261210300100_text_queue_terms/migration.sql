-- A text that nobody takes out of the queue ends after its day, as one that its seller does not answer.
ALTER TABLE text_request DROP CONSTRAINT text_request_taken, DROP CONSTRAINT text_request_handed,
  DROP CONSTRAINT text_request_due;
-- Those that wait already get the whole term from today on: nobody was told of one before.
ALTER TABLE text_request DISABLE TRIGGER checked;
UPDATE text_request SET due_on = guard.day_of(now()) + 60 WHERE status = 'asked';
ALTER TABLE text_request ENABLE TRIGGER checked;
ALTER TABLE text_request
  ADD CONSTRAINT text_request_taken CHECK ((taken_by_id IS NULL) = (taken_at IS NULL)
    AND CASE status WHEN 'asked' THEN taken_by_id IS NULL WHEN 'withdrawn' THEN true
      WHEN 'lapsed' THEN (taken_by_id IS NULL) = (text IS NULL) ELSE taken_by_id IS NOT NULL END),
  ADD CONSTRAINT text_request_handed CHECK ((text IS NULL) = (handed_at IS NULL)
    AND (text IS NULL) = (handed_source IS NULL) AND (name IS NULL) = (text IS NULL OR product_id IS NULL)
    AND (status NOT IN ('handed', 'accepted') OR text IS NOT NULL)),
  ADD CONSTRAINT text_request_due CHECK ((due_on IS NOT NULL) = (status IN ('asked', 'taken', 'handed')));
INSERT INTO guard.transition VALUES ('text_request', 'asked', 'lapsed');
