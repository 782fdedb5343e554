-- Money of a part of a parcel goes back, line by line: out of what is kept safe, or from the seller's account once it is
-- hers, which may so come below zero.
CREATE TABLE "parcel_refund" (
    "id" UUID NOT NULL,
    "seller_order_id" UUID NOT NULL,
    "reason_code" TEXT NOT NULL,
    "goods_tiyin" BIGINT NOT NULL,
    "delivery_tiyin" BIGINT NOT NULL,
    "with_delivery" BOOLEAN NOT NULL,
    "given_by_id" UUID,
    "given_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "parcel_refund_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "parcel_refund_line" (
    "refund_id" UUID NOT NULL,
    "order_line_id" UUID NOT NULL,
    "quantity" INTEGER NOT NULL,
    "amount_tiyin" BIGINT NOT NULL,

    CONSTRAINT "parcel_refund_line_pkey" PRIMARY KEY ("refund_id", "order_line_id")
);
CREATE INDEX "parcel_refund_seller_order_id_idx" ON "parcel_refund"("seller_order_id");
CREATE INDEX "parcel_refund_line_order_line_id_idx" ON "parcel_refund_line"("order_line_id");
ALTER TABLE "parcel_refund" ADD CONSTRAINT "parcel_refund_seller_order_id_fkey"
  FOREIGN KEY ("seller_order_id") REFERENCES "seller_order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "parcel_refund_line" ADD CONSTRAINT "parcel_refund_line_refund_id_fkey"
  FOREIGN KEY ("refund_id") REFERENCES "parcel_refund"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "parcel_refund_line" ADD CONSTRAINT "parcel_refund_line_order_line_id_fkey"
  FOREIGN KEY ("order_line_id") REFERENCES "order_line"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE parcel_refund ADD CONSTRAINT parcel_refund_amounts CHECK (
  goods_tiyin > 0 AND delivery_tiyin >= 0 AND (with_delivery OR delivery_tiyin = 0));
ALTER TABLE parcel_refund_line ADD CONSTRAINT parcel_refund_line_amounts CHECK (quantity > 0 AND amount_tiyin > 0);

-- ---------------------------------------------------------------- who

-- Its seller or the desk, never one who stands on the other side.
CREATE FUNCTION app_check_parcel_refund() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
declare
  v_actor text := coalesce(public.app_context('actorRole'), 'system');
  s public.seller_order;
begin
  select * into s from public.seller_order where id = new.seller_order_id for update;
  if v_actor = 'approver' then
    perform public.app_refuse_both_sides('settleOrder', public.app_person(), public.app_parcel_sides(s.id));
  elsif v_actor = 'artisan' and public.app_organisation() = s.seller_id::text then
    perform public.app_refuse_both_sides('sendParcel', public.app_person(), public.app_parcel_buyers(s.order_id));
  elsif v_actor <> 'system' then
    raise exception 'money of a parcel is given back by its seller or the desk'
      using errcode = 'insufficient_privilege', constraint = 'parcel_refund_by_seller';
  end if;
  if s.status = 'cancelled' then
    raise exception 'all of parcel % has gone back', s.id
      using errcode = 'restrict_violation', constraint = 'parcel_refund_of_parcel';
  end if;
  return new;
end $$;
CREATE TRIGGER sides BEFORE INSERT ON parcel_refund FOR EACH ROW EXECUTE FUNCTION app_check_parcel_refund();
CREATE TRIGGER by_actor BEFORE INSERT ON parcel_refund FOR EACH ROW EXECUTE FUNCTION guard.by_actor('given_by_id');
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON parcel_refund
  FOR EACH STATEMENT EXECUTE FUNCTION app_refuse_change();
ALTER TABLE parcel_refund ENABLE ALWAYS TRIGGER append_only;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON parcel_refund_line
  FOR EACH STATEMENT EXECUTE FUNCTION app_refuse_change();
ALTER TABLE parcel_refund_line ENABLE ALWAYS TRIGGER append_only;

-- ---------------------------------------------------------------- how much

-- Lines are of the parcel, at their price, no more of them than were bought, and they sum to the refund; of the delivery
-- no more goes back than was paid.
CREATE FUNCTION guard.check_parcel_refund() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
declare
  v_refund uuid := coalesce((to_jsonb(new) ->> 'refund_id')::uuid, (to_jsonb(new) ->> 'id')::uuid);
  r public.parcel_refund;
begin
  select * into r from public.parcel_refund where id = v_refund;
  if r.goods_tiyin is distinct from (
      select sum(l.amount_tiyin) from public.parcel_refund_line l where l.refund_id = r.id)
     or exists (select from public.parcel_refund_line l join public.order_line o on o.id = l.order_line_id
       where l.refund_id = r.id
         and (o.seller_order_id <> r.seller_order_id or l.amount_tiyin <> o.unit_price_tiyin * l.quantity
           or o.quantity < (select sum(a.quantity) from public.parcel_refund_line a where a.order_line_id = o.id)))
     or (select s.delivery_tiyin from public.seller_order s where s.id = r.seller_order_id)
       < (select sum(a.delivery_tiyin) from public.parcel_refund a where a.seller_order_id = r.seller_order_id) then
    raise exception 'refund % does not fit its parcel', r.id
      using errcode = 'check_violation', constraint = 'parcel_refund_fits';
  end if;
  return null;
end $$;
REVOKE ALL ON FUNCTION guard.check_parcel_refund() FROM PUBLIC;
CREATE CONSTRAINT TRIGGER fits AFTER INSERT ON parcel_refund DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION guard.check_parcel_refund();
CREATE CONSTRAINT TRIGGER fits AFTER INSERT ON parcel_refund_line DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION guard.check_parcel_refund();

-- ---------------------------------------------------------------- its money

-- What is left of what was paid for a parcel.
CREATE FUNCTION guard.left_of_parcel(p_parcel uuid) RETURNS bigint
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
  select s.goods_tiyin + s.delivery_tiyin - coalesce((select sum(r.goods_tiyin + r.delivery_tiyin)
    from public.parcel_refund r where r.seller_order_id = s.id), 0)::bigint
    from public.seller_order s where s.id = p_parcel
$$;
REVOKE ALL ON FUNCTION guard.left_of_parcel(uuid) FROM PUBLIC;

-- Who paid it in.
CREATE FUNCTION guard.payer_of_parcel(p_parcel uuid) RETURNS text
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
  select source.code from public.effect e join public.posting p on p.effect_id = e.id
    join public.account own on own.id = p.to_account_id join public.account source on source.id = p.from_account_id
   where e.kind = 'order.paid' and own.code = 'escrow:' || p_parcel
     and e.subject_id = (select s.order_id from public.seller_order s where s.id = p_parcel)
$$;
REVOKE ALL ON FUNCTION guard.payer_of_parcel(uuid) FROM PUBLIC;

CREATE FUNCTION act."parcelRefund.given"(p_refund uuid) RETURNS act.move[]
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
declare
  r public.parcel_refund;
  s public.seller_order;
  v_amount bigint;
  v_back act.move;
begin
  select * into r from public.parcel_refund where id = p_refund;
  select * into s from public.seller_order where id = r.seller_order_id for update;
  perform guard.demand(s.status <> 'cancelled', 'state');
  perform guard.demand(case public.app_context('actorRole')
    when 'system' then true
    when 'approver' then public.app_person() <> all (public.app_parcel_sides(s.id))
    when 'artisan' then public.app_organisation() = s.seller_id::text end, 'actor');
  v_amount := r.goods_tiyin + r.delivery_tiyin;
  v_back := row('escrow:' || s.id, guard.payer_of_parcel(s.id), v_amount, 'parcelRefund.given')::act.move;
  -- What is the seller's already comes back from her first.
  return case when s.released_at is null then array[v_back] else
    array[row('seller:' || s.seller_id, 'escrow:' || s.id, v_amount, 'parcelRefund.taken')::act.move, v_back] end;
end $$;

create or replace function act."sellerOrder.cancelled"(p_part uuid) returns act.move[]
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  s public.seller_order;
begin
  select * into s from public.seller_order where id = p_part for update;
  perform guard.demand(s.status = 'cancelled', 'state');
  perform guard.demand(case public.app_context('actorRole')
    when 'system' then true
    when 'approver' then public.app_person() <> all (public.app_seller_side(s.seller_id))
      and public.app_person() is distinct from s.person_id
    when 'artisan' then public.app_organisation() = s.seller_id::text
    when 'citizen' then public.app_person() = s.person_id and s.shipped_at is null end, 'actor');
  return array[row('escrow:' || s.id, guard.payer_of_parcel(s.id), guard.left_of_parcel(s.id),
    'sellerOrder.cancelled')::act.move];
end $$;

CREATE OR REPLACE FUNCTION act."sellerOrder.released"(p_part uuid) RETURNS act.move[]
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
declare
  s public.seller_order;
begin
  select * into s from public.seller_order where id = p_part for update;
  perform guard.demand(s.status = 'received' and s.released_at is not null, 'state');
  perform guard.demand(public.app_context('actorRole') = 'system', 'actor');
  perform guard.demand(s.received_at + interval '1 day' <= guard.act_at(), 'time');
  return array[row('escrow:' || s.id, 'seller:' || s.seller_id, guard.left_of_parcel(s.id),
    'sellerOrder.released')::act.move];
end $$;

-- Of a parcel and of what was given back of it.
CREATE OR REPLACE FUNCTION guard.check_parcel_money() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
declare
  v_parcel uuid := coalesce((to_jsonb(new) ->> 'seller_order_id')::uuid, (to_jsonb(new) ->> 'id')::uuid);
  v_standing bigint;
  v_expected bigint;
begin
  select case when s.status = 'cancelled' or s.released_at is not null then 0 else guard.left_of_parcel(s.id) end
    into v_expected from public.seller_order s where s.id = v_parcel;
  select coalesce(sum(a.balance_tiyin), 0) into v_standing from public.account a where a.code = 'escrow:' || v_parcel;
  if v_standing <> v_expected then
    raise exception 'parcel % should hold % and holds %', v_parcel, v_expected, v_standing
      using errcode = 'check_violation', constraint = 'seller_order_money';
  end if;
  if tg_table_name = 'parcel_refund' and not exists (select from public.effect e
      where e.subject_id = (to_jsonb(new) ->> 'id')::uuid and e.kind = 'parcelRefund.given') then
    raise exception 'refund of parcel % moved no money', v_parcel
      using errcode = 'check_violation', constraint = 'parcel_refund_money';
  end if;
  return null;
end $$;
CREATE CONSTRAINT TRIGGER money AFTER INSERT ON parcel_refund DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION guard.check_parcel_money();

-- ---------------------------------------------------------------- who sees it

ALTER TABLE parcel_refund ENABLE ROW LEVEL SECURITY;
ALTER TABLE parcel_refund FORCE ROW LEVEL SECURITY;
ALTER TABLE parcel_refund_line ENABLE ROW LEVEL SECURITY;
ALTER TABLE parcel_refund_line FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON parcel_refund TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY owner_all ON parcel_refund_line TO CURRENT_USER USING (true) WITH CHECK (true);
REVOKE ALL ON parcel_refund, parcel_refund_line FROM hamroh_app;
-- As its parcel is seen.
CREATE POLICY app_select ON parcel_refund FOR SELECT TO hamroh_app USING (
  EXISTS (SELECT 1 FROM seller_order s WHERE s.id = seller_order_id));
CREATE POLICY app_select ON parcel_refund_line FOR SELECT TO hamroh_app USING (
  EXISTS (SELECT 1 FROM parcel_refund r WHERE r.id = refund_id));
CREATE POLICY app_insert ON parcel_refund FOR INSERT TO hamroh_app WITH CHECK ((select app_is_system()));
CREATE POLICY app_insert ON parcel_refund_line FOR INSERT TO hamroh_app WITH CHECK ((select app_is_system()));
GRANT SELECT, INSERT ON parcel_refund, parcel_refund_line TO hamroh_app;
REVOKE ALL ON FUNCTION app_check_parcel_refund() FROM PUBLIC;
