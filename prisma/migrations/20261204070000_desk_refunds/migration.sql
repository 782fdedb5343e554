-- Of one order the desk gives back so much alone (parameter desk-refund-limit); what goes beyond, counted with all that
-- has gone back before, one approver prepares and another gives. Returns and disputes have rules of their own.
CREATE TYPE "desk_refund_kind" AS ENUM ('cancel', 'part');
CREATE TABLE "desk_refund" (
    "id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "seller_order_id" UUID,
    "kind" "desk_refund_kind" NOT NULL,
    "reason_code" TEXT NOT NULL,
    "units" JSONB,
    "with_delivery" BOOLEAN NOT NULL,
    "amount_tiyin" BIGINT NOT NULL,
    "status" "batch_status" NOT NULL DEFAULT 'prepared',
    "prepared_by_id" UUID NOT NULL,
    "prepared_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_by_id" UUID,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "desk_refund_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "desk_refund_amount" CHECK (amount_tiyin > 0),
    CONSTRAINT "desk_refund_of_kind" CHECK ((kind = 'part') = (units IS NOT NULL)
      AND (kind = 'cancel' OR seller_order_id IS NOT NULL) AND (kind = 'part' OR NOT with_delivery)),
    CONSTRAINT "desk_refund_closed" CHECK (
      (status = 'prepared') = (closed_by_id IS NULL) AND (closed_by_id IS NULL) = (closed_at IS NULL)),
    CONSTRAINT "desk_refund_two_people" CHECK (status <> 'approved' OR closed_by_id <> prepared_by_id)
);
CREATE INDEX "desk_refund_order_id_idx" ON "desk_refund"("order_id");
CREATE INDEX "desk_refund_seller_order_id_idx" ON "desk_refund"("seller_order_id");
CREATE INDEX "desk_refund_prepared_by_id_idx" ON "desk_refund"("prepared_by_id");
CREATE INDEX "desk_refund_closed_by_id_idx" ON "desk_refund"("closed_by_id");
CREATE INDEX "desk_refund_status_prepared_at_idx" ON "desk_refund"("status", "prepared_at");
CREATE UNIQUE INDEX desk_refund_one_waiting ON desk_refund (order_id) WHERE status = 'prepared';
ALTER TABLE "desk_refund" ADD CONSTRAINT "desk_refund_order_id_fkey"
  FOREIGN KEY ("order_id") REFERENCES "order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "desk_refund" ADD CONSTRAINT "desk_refund_seller_order_id_fkey"
  FOREIGN KEY ("seller_order_id") REFERENCES "seller_order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

INSERT INTO guard.transition VALUES
  ('desk_refund', '', 'prepared'),
  ('desk_refund', 'prepared', 'approved'),
  ('desk_refund', 'prepared', 'withdrawn');
CREATE TRIGGER lifecycle BEFORE INSERT OR UPDATE OF status ON desk_refund
  FOR EACH ROW EXECUTE FUNCTION guard.keep_lifecycle('status');
CREATE TRIGGER fixed BEFORE UPDATE ON desk_refund FOR EACH ROW EXECUTE FUNCTION guard.keep_fixed(
  'id', 'order_id', 'seller_order_id', 'kind', 'reason_code', 'units', 'with_delivery', 'amount_tiyin',
  'prepared_by_id', 'prepared_at', '?closed_by_id', '?closed_at');
CREATE TRIGGER kept BEFORE DELETE OR TRUNCATE ON desk_refund
  FOR EACH STATEMENT EXECUTE FUNCTION app_refuse_change();
ALTER TABLE desk_refund ENABLE ALWAYS TRIGGER kept;
CREATE TRIGGER by_actor BEFORE INSERT ON desk_refund
  FOR EACH ROW EXECUTE FUNCTION guard.by_actor('prepared_by_id');

-- Approvers alone, each in her own name, and none who stands on a side of the order.
CREATE FUNCTION guard.check_desk_refund() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
declare
  v_actor text := coalesce(public.app_context('actorRole'), 'system');
  v_person uuid := public.app_person();
  v_parcel uuid;
begin
  if v_actor = 'system' and v_person is null then return new; end if;
  if v_actor <> 'approver' or v_person is distinct from coalesce(new.closed_by_id, new.prepared_by_id) then
    raise exception 'money of an order is given back by the desk, each in her own name'
      using errcode = 'insufficient_privilege', table = 'desk_refund', constraint = 'desk_refund_by_desk';
  end if;
  if not exists (select from public.seller_order s where s.order_id = new.order_id
      and (new.seller_order_id is null or s.id = new.seller_order_id)) then
    raise exception 'parcel % is of another order', new.seller_order_id
      using errcode = 'check_violation', table = 'desk_refund', constraint = 'desk_refund_of_order';
  end if;
  for v_parcel in select s.id from public.seller_order s where s.order_id = new.order_id
      and (new.seller_order_id is null or s.id = new.seller_order_id) loop
    perform public.app_refuse_both_sides('settleOrder', v_person, public.app_parcel_sides(v_parcel));
  end loop;
  return new;
end $$;
REVOKE ALL ON FUNCTION guard.check_desk_refund() FROM PUBLIC;
CREATE TRIGGER sides BEFORE INSERT OR UPDATE OF status ON desk_refund
  FOR EACH ROW EXECUTE FUNCTION guard.check_desk_refund();

-- ---------------------------------------------------------------- the limit

-- Tiyin of an order that have gone back, by whomever.
CREATE FUNCTION guard.given_back_of_order(p_order uuid) RETURNS bigint
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
  select coalesce(sum(case when s.status = 'cancelled' then s.goods_tiyin + s.delivery_tiyin else
      (select coalesce(sum(r.goods_tiyin + r.delivery_tiyin), 0) from public.parcel_refund r
        where r.seller_order_id = s.id) end), 0)::bigint
    from public.seller_order s where s.order_id = p_order
$$;
REVOKE ALL ON FUNCTION guard.given_back_of_order(uuid) FROM PUBLIC;

-- At the end of the transaction, in which a second person has approved it; her clock goes on while she acts, so no instant
-- says that. Two who give back at once wait for each other at the order.
CREATE FUNCTION guard.check_desk_limit() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
declare
  v_row jsonb := to_jsonb(new);
  v_is_part boolean := tg_table_name = 'parcel_refund';
  v_id uuid := (v_row ->> 'id')::uuid;
  v_parcel uuid := (case when v_is_part then v_row ->> 'seller_order_id' else v_row ->> 'id' end)::uuid;
  v_order uuid;
begin
  if public.app_context('actorRole') is distinct from 'approver' then return null; end if;
  if v_is_part and (exists (select from public.parcel_return r where r.id = v_id)
      or exists (select from public.parcel_problem p where p.refund_id = v_id)) then
    return null;
  end if;
  select s.order_id into v_order from public.seller_order s where s.id = v_parcel;
  perform 1 from public."order" o where o.id = v_order for update;
  if guard.given_back_of_order(v_order)
      <= guard.parameter_on('desk-refund-limit', guard.day_of(guard.act_at()), 50000000)
    or exists (select from public.desk_refund d where d.order_id = v_order and d.status = 'approved'
      and d.closed_by_id = public.app_person() and d.xmin = pg_current_xact_id()::xid
      and case d.kind when 'part' then v_is_part and d.id = v_id
        else not v_is_part and (d.seller_order_id is null or d.seller_order_id = v_parcel) end) then
    return null;
  end if;
  raise exception 'so much of order % goes back by two', v_order
    using errcode = 'insufficient_privilege', table = 'desk_refund', constraint = 'desk_refund_limit';
end $$;
REVOKE ALL ON FUNCTION guard.check_desk_limit() FROM PUBLIC;
CREATE CONSTRAINT TRIGGER desk_limit AFTER INSERT ON parcel_refund DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION guard.check_desk_limit();
CREATE CONSTRAINT TRIGGER desk_limit AFTER UPDATE OF status ON seller_order DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (new.status = 'cancelled') EXECUTE FUNCTION guard.check_desk_limit();

-- ---------------------------------------------------------------- who sees it

ALTER TABLE desk_refund ENABLE ROW LEVEL SECURITY;
ALTER TABLE desk_refund FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON desk_refund TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY app_select ON desk_refund FOR SELECT TO hamroh_app USING (
  (select app_is_system()) OR (select app_role()) IN ('approver', 'auditor'));
CREATE POLICY app_insert ON desk_refund FOR INSERT TO hamroh_app WITH CHECK ((select app_is_system()));
CREATE POLICY app_update ON desk_refund FOR UPDATE TO hamroh_app USING ((select app_is_system()))
  WITH CHECK ((select app_is_system()));
REVOKE ALL ON desk_refund FROM hamroh_app;
GRANT SELECT, INSERT ON desk_refund TO hamroh_app;
GRANT UPDATE (status, closed_by_id, closed_at) ON desk_refund TO hamroh_app;
