-- What stands in front begins and ends at an hour of its days, by Tashkent's clock: a fair opens at ten, a sale ends at six.
ALTER TABLE "market_feature" ADD COLUMN "from_hour" SMALLINT NOT NULL DEFAULT 0,
  ADD COLUMN "until_hour" SMALLINT NOT NULL DEFAULT 24,
  ADD CONSTRAINT "market_feature_hours" CHECK (from_hour BETWEEN 0 AND 23 AND until_hour BETWEEN 1 AND 24
    AND (until_on > from_on OR until_hour > from_hour));
DROP TRIGGER fixed ON market_feature;
CREATE TRIGGER fixed BEFORE UPDATE ON market_feature FOR EACH ROW EXECUTE FUNCTION guard.keep_fixed(
  'id', 'kind', 'look', 'theme', 'titles', 'sentences', 'path', 'place', 'from_on', 'until_on', 'from_hour',
  'until_hour', 'author_id', 'created_at');
