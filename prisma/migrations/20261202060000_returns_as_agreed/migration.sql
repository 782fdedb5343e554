-- A return is settled by what was agreed on alone: the part that was offered, the goods that are back, or what was sent
-- instead; of no piece but its own, and with the delivery only for the seller's fault. Until then, or until the desk
-- decides, no other money of the parcel goes back: its pieces would be paid back twice.
ALTER TABLE "parcel_return" ADD CONSTRAINT "parcel_return_settled" CHECK (status <> 'settled' OR CASE
  WHEN back_at IS NULL THEN offer_percent IS NOT NULL
  ELSE remedy = 'money' OR replaced_number IS NOT NULL END);

CREATE OR REPLACE FUNCTION guard.check_parcel_refund() RETURNS trigger
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
         and (o.seller_order_id <> r.seller_order_id
           or l.amount_tiyin <> o.unit_price_tiyin * l.quantity * r.percent / 100
           or o.quantity < (select sum(a.quantity) from public.parcel_refund_line a where a.order_line_id = o.id)))
     or (select s.delivery_tiyin from public.seller_order s where s.id = r.seller_order_id)
       < (select sum(a.delivery_tiyin) from public.parcel_refund a where a.seller_order_id = r.seller_order_id)
     or r.percent < 100 and not exists (select from public.parcel_return b where b.id = r.id) then
    raise exception 'refund % does not fit its parcel', r.id
      using errcode = 'check_violation', constraint = 'parcel_refund_fits';
  end if;
  -- What a return moves is what was agreed on: its pieces, and the part that was offered.
  if exists (select from public.parcel_return b where b.id = r.id and (b.status <> 'settled' or b.remedy <> 'money'
        and b.back_at is not null or r.percent is distinct from case when b.back_at is null then b.offer_percent else 100 end
        or r.with_delivery <> (b.reason_code in ('damaged', 'wrongItem', 'notAsDescribed'))))
     or exists (select from public.parcel_return b join public.parcel_return_line l on l.return_id = b.id
       where b.id = r.id and not exists (select from public.parcel_refund_line f
         where f.refund_id = r.id and f.order_line_id = l.order_line_id and f.quantity = l.quantity))
     or exists (select from public.parcel_return b join public.parcel_refund_line f on f.refund_id = b.id
       where b.id = r.id and not exists (select from public.parcel_return_line l
         where l.return_id = b.id and l.order_line_id = f.order_line_id)) then
    raise exception 'refund % is not what was agreed on', r.id
      using errcode = 'check_violation', constraint = 'parcel_refund_of_return';
  end if;
  return null;
end $$;

CREATE OR REPLACE FUNCTION app_check_parcel_refund() RETURNS trigger
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
  elsif v_actor = 'citizen' and guard.takes_offer(new.id, s.id) then
    perform public.app_refuse_both_sides('confirmParcel', public.app_person(), public.app_seller_side(s.seller_id));
  elsif v_actor <> 'system' then
    raise exception 'money of a parcel is given back by its seller or the desk'
      using errcode = 'insufficient_privilege', constraint = 'parcel_refund_by_seller';
  end if;
  if s.status = 'cancelled' then
    raise exception 'all of parcel % has gone back', s.id
      using errcode = 'restrict_violation', constraint = 'parcel_refund_of_parcel';
  end if;
  if exists (select from public.parcel_return b
      where b.seller_order_id = s.id and b.ended_at is null and b.status <> 'disputed') then
    raise exception 'something of parcel % is sent back: its money moves with that', s.id
      using errcode = 'restrict_violation', constraint = 'parcel_refund_while_returned';
  end if;
  return new;
end $$;
