-- What is reported of a parcel, or of its return, is a dispute of two sides: one opens it, the other answers until a day,
-- and only then the desk decides, with the money that its decision gives back.
CREATE TYPE "parcel_dispute_status" AS ENUM ('open', 'deciding', 'decided', 'closed');
CREATE TYPE "parcel_dispute_side" AS ENUM ('buyer', 'seller');

ALTER TABLE "parcel_problem"
  ADD COLUMN "status" "parcel_dispute_status" NOT NULL DEFAULT 'open',
  ADD COLUMN "opened_by" "parcel_dispute_side" NOT NULL DEFAULT 'buyer',
  ADD COLUMN "reply_by_on" DATE,
  ADD COLUMN "reply_cipher" TEXT,
  ADD COLUMN "replied_at" TIMESTAMPTZ(3),
  ADD COLUMN "refund_id" UUID;
-- What was reported before waits for the desk at once.
UPDATE parcel_problem SET status = CASE
  WHEN closed_at IS NULL THEN 'deciding'
  WHEN answer_cipher IS NULL THEN 'closed'
  ELSE 'decided' END::parcel_dispute_status;

CREATE INDEX "parcel_problem_status_reply_by_on_idx" ON "parcel_problem"("status", "reply_by_on");
CREATE UNIQUE INDEX "parcel_problem_refund_id_key" ON "parcel_problem"("refund_id");
ALTER TABLE "parcel_problem" ADD CONSTRAINT "parcel_problem_refund_id_fkey"
  FOREIGN KEY ("refund_id") REFERENCES "parcel_refund"("id") ON DELETE SET NULL ON UPDATE CASCADE,
  ADD CONSTRAINT "parcel_problem_status" CHECK ((closed_at IS NOT NULL) = (status IN ('decided', 'closed'))
    AND (answer_cipher IS NOT NULL) = (status = 'decided')),
  ADD CONSTRAINT "parcel_problem_reply" CHECK ((reply_cipher IS NULL) = (replied_at IS NULL)),
  ADD CONSTRAINT "parcel_problem_refund" CHECK (refund_id IS NULL OR status = 'decided');

INSERT INTO guard.transition VALUES
  ('parcel_problem', '', 'open'),
  ('parcel_problem', 'open', 'deciding'),
  ('parcel_problem', 'open', 'closed'),
  ('parcel_problem', 'deciding', 'decided'),
  ('parcel_problem', 'deciding', 'closed');
CREATE TRIGGER lifecycle BEFORE INSERT OR UPDATE OF status ON parcel_problem
  FOR EACH ROW EXECUTE FUNCTION guard.keep_lifecycle('status');
CREATE TRIGGER facts BEFORE UPDATE ON parcel_problem FOR EACH ROW EXECUTE FUNCTION guard.keep_with_state(
  'status', 'reply_cipher', 'replied_at', 'closed_at', 'closed_by_id', 'answer_cipher', 'refund_id');
DROP TRIGGER fixed ON parcel_problem;
CREATE TRIGGER fixed BEFORE UPDATE ON parcel_problem FOR EACH ROW EXECUTE FUNCTION guard.keep_fixed(
  'id', 'seller_order_id', 'kind', 'message_cipher', 'person_id', 'reported_at', 'opened_by', 'reply_by_on',
  '?reply_cipher', '?replied_at', '?closed_at', '?closed_by_id', '?answer_cipher', '?refund_id');

-- The desk alone decides, of no parcel of its own, and gives back money of the disputed parcel alone.
CREATE OR REPLACE FUNCTION app_check_problem_sides() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
declare
  v_actor text := coalesce(public.app_context('actorRole'), 'system');
begin
  if v_actor = 'approver' then
    perform public.app_refuse_both_sides('settleOrder', public.app_person(),
      public.app_parcel_sides(new.seller_order_id));
  elsif v_actor <> 'system' and new.status = 'decided' and old.status <> 'decided' then
    raise exception 'a dispute is decided by the desk'
      using errcode = 'insufficient_privilege', constraint = 'parcel_problem_by_desk';
  end if;
  if new.refund_id is distinct from old.refund_id and not exists (select from public.parcel_refund r
      where r.id = new.refund_id and r.seller_order_id = new.seller_order_id) then
    raise exception 'refund % is of another parcel', new.refund_id
      using errcode = 'check_violation', constraint = 'parcel_problem_refund_of_parcel';
  end if;
  return new;
end $$;
