-- Whoever got a message can report it. The desk reads what was reported, and nothing else of a thread; it lets it stand or
-- hides it from the other side, for a reason that both read.
CREATE TYPE "parcel_message_status" AS ENUM ('shown', 'hidden');
ALTER TABLE "parcel_message"
  ADD COLUMN "status" "parcel_message_status" NOT NULL DEFAULT 'shown',
  ADD COLUMN "reason_code" TEXT,
  ADD COLUMN "decided_by_id" UUID,
  ADD COLUMN "decided_at" TIMESTAMPTZ(3),
  ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1,
  ADD CONSTRAINT "parcel_message_reason" CHECK ((status = 'hidden') = (reason_code IS NOT NULL)),
  ADD CONSTRAINT "parcel_message_decided" CHECK ((decided_by_id IS NULL) = (decided_at IS NULL)
    AND (status = 'shown' OR decided_at IS NOT NULL));
CREATE INDEX "parcel_message_decided_by_id_idx" ON "parcel_message"("decided_by_id");
CREATE INDEX parcel_message_hidden ON parcel_message (decided_at) WHERE status = 'hidden';
GRANT UPDATE (status, reason_code, decided_by_id, decided_at, version) ON parcel_message TO hamroh_app;

INSERT INTO guard.transition VALUES
  ('parcel_message', '', 'shown'),
  ('parcel_message', 'shown', 'hidden'),
  ('parcel_message', 'hidden', 'shown');
CREATE TRIGGER lifecycle BEFORE INSERT OR UPDATE OF status ON parcel_message
  FOR EACH ROW EXECUTE FUNCTION guard.keep_lifecycle('status');
CREATE TRIGGER facts BEFORE UPDATE ON parcel_message FOR EACH ROW EXECUTE FUNCTION guard.keep_with_state(
  'status', 'reason_code', 'decided_by_id', 'decided_at');

CREATE OR REPLACE FUNCTION guard.check_parcel_message() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
declare
  v_role text := coalesce(public.app_context('actorRole'), 'system');
  v_actor uuid := public.app_person();
  s public.seller_order;
  v_side public.market_side;
begin
  if v_role = 'system' then return new; end if;
  select * into s from public.seller_order o where o.id = new.seller_order_id;
  if tg_op = 'UPDATE' and new.status <> old.status then
    if v_role <> 'approver' or new.decided_by_id is distinct from v_actor then
      raise exception 'the desk hides a message, and shows it again'
        using errcode = 'insufficient_privilege', table = 'parcel_message', constraint = 'parcel_message_by_desk';
    end if;
    perform public.app_refuse_both_sides('settleOrder', v_actor, public.app_parcel_sides(s.id));
    return new;
  end if;
  if v_role = 'artisan' and public.app_organisation() = s.seller_id::text then
    v_side := 'seller';
    perform public.app_refuse_both_sides('sendParcel', v_actor, public.app_parcel_buyers(s.order_id));
  elsif v_role <> 'artisan' and v_actor = s.person_id then
    v_side := 'buyer';
    perform public.app_refuse_both_sides('confirmParcel', v_actor, public.app_seller_side(s.seller_id));
  end if;
  if v_side is null or (tg_op = 'INSERT') <> (new.from_side = v_side)
     or tg_op = 'INSERT' and new.writer_id is distinct from v_actor then
    raise exception 'a message is its writer''s, and is opened by the other side'
      using errcode = 'insufficient_privilege', table = 'parcel_message', constraint = 'parcel_message_by_side';
  end if;
  return new;
end $$;

-- ---------------------------------------------------------------- what is reported

ALTER TABLE "market_report" ADD COLUMN "message_id" UUID,
  DROP CONSTRAINT "market_report_of_one",
  ADD CONSTRAINT "market_report_of_one" CHECK (
    num_nonnulls(product_id, seller_id, review_id, question_id, message_id) = 1),
  ADD CONSTRAINT "market_report_message_id_fkey"
    FOREIGN KEY ("message_id") REFERENCES "parcel_message"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "market_report_message_id_idx" ON "market_report"("message_id");
DROP INDEX market_report_one_open;
CREATE UNIQUE INDEX market_report_one_open ON market_report
  (coalesce(product_id, seller_id, review_id, question_id, message_id), coalesce(reported_by_id::text, network_index))
  WHERE status = 'open';
CREATE TRIGGER fixed_message BEFORE UPDATE ON market_report
  FOR EACH ROW EXECUTE FUNCTION guard.keep_fixed('message_id');

create or replace function guard.check_market_report() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_actor uuid := public.app_person();
  v_seller uuid := coalesce(new.seller_id,
    (select p.seller_id from public.product p where p.id = new.product_id),
    (select r.seller_id from public.product_review r where r.id = new.review_id),
    (select q.seller_id from public.product_question q where q.id = new.question_id));
  v_writers uuid[] := coalesce(
    (select guard.review_writers(r.order_line_id) from public.product_review r where r.id = new.review_id),
    (select public.app_citizen_side(q.person_id, null) from public.product_question q where q.id = new.question_id),
    (select public.app_parcel_sides(m.seller_order_id) from public.parcel_message m where m.id = new.message_id),
    '{}'::uuid[]);
begin
  if coalesce(public.app_context('actorRole'), 'system') = 'system' then return new; end if;
  if tg_op = 'INSERT' then
    if new.reported_by_id is distinct from v_actor then
      raise exception 'whoever reports is named, and nobody else'
        using errcode = 'insufficient_privilege', table = 'market_report', constraint = 'market_report_by_actor';
    end if;
    return new;
  end if;
  if new.closed_by_id is distinct from v_actor or not exists (
      select 1 from public.role_grant g where g.person_id = v_actor and g.role = 'approver' and guard.grant_stands(g)) then
    raise exception 'the desk closes what was reported'
      using errcode = 'insufficient_privilege', table = 'market_report', constraint = 'market_report_by_desk';
  end if;
  perform public.app_refuse_both_sides('reviewProduct', v_actor,
    array_append(public.app_seller_family(v_seller) || v_writers, new.reported_by_id));
  return new;
end $$;

ALTER POLICY app_select ON parcel_message USING (
  (select app_is_system())
  or (select app_role()) = 'approver' and exists (select from market_report r where r.message_id = parcel_message.id)
  or app_writes_about_parcel(seller_order_id));

INSERT INTO guard.audit_word (word, chain, has_subject, roles) VALUES
  ('parcelMessage', 'parcelMessage', true, '{approver}');
