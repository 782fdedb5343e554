-- The life of a parcel: paid, accepted, packed, shipped, delivered, received. "Delivered" was the buyer's word; now it says
-- that the parcel came, and her word is "received", which she can take back for a day: only then its money is the
-- seller's (`released_at`).
ALTER TABLE "seller_order"
  ADD COLUMN "accept_by_on" DATE,
  ADD COLUMN "accepted_at" TIMESTAMPTZ(3),
  ADD COLUMN "packed_at" TIMESTAMPTZ(3),
  ADD COLUMN "received_at" TIMESTAMPTZ(3),
  ADD COLUMN "released_at" TIMESTAMPTZ(3);
ALTER TABLE seller_order DROP CONSTRAINT seller_order_dates;

-- ---------------------------------------------------------------- what stands

DO $$
declare
  one text;
begin
  foreach one in array array['facts', 'fixed', 'lifecycle', 'seller_order_desk', 'seller_order_money', 'seller_order_sides']
  loop
    execute format('alter table seller_order disable trigger %I', one);
  end loop;
  -- What was paid before anybody asked to accept it has a week for that.
  update seller_order set accept_by_on = greatest((paid_at at time zone 'Asia/Tashkent')::date + 5,
    case when status = 'paid' then current_date + 7 end);
  update seller_order set status = 'received', received_at = delivered_at, released_at = delivered_at
    where status = 'delivered';
  foreach one in array array['facts', 'fixed', 'lifecycle', 'seller_order_desk', 'seller_order_money', 'seller_order_sides']
  loop
    execute format('alter table seller_order enable trigger %I', one);
  end loop;
end $$;

-- The same words for what was written so far: the buyer's word in a parcel's story, and the act that moved its money.
ALTER TABLE seller_order_event DISABLE TRIGGER seller_order_event_append_only;
UPDATE seller_order_event SET type = 'sellerOrder.received' WHERE type = 'sellerOrder.delivered';
ALTER TABLE seller_order_event ENABLE ALWAYS TRIGGER seller_order_event_append_only;
ALTER TABLE effect DISABLE TRIGGER effect_append_only;
UPDATE effect SET kind = 'sellerOrder.released' WHERE kind = 'sellerOrder.delivered';
ALTER TABLE effect ENABLE ALWAYS TRIGGER effect_append_only;
ALTER TABLE posting DISABLE TRIGGER posting_append_only;
UPDATE posting SET purpose = 'sellerOrder.released' WHERE purpose = 'sellerOrder.delivered';
ALTER TABLE posting ENABLE ALWAYS TRIGGER posting_append_only;

ALTER TABLE "seller_order" ALTER COLUMN "accept_by_on" SET NOT NULL;
CREATE INDEX "seller_order_status_accept_by_on_idx" ON "seller_order"("status", "accept_by_on");

-- ---------------------------------------------------------------- the table

ALTER TABLE seller_order ADD CONSTRAINT seller_order_dates CHECK (
  (status NOT IN ('paid', 'accepted', 'packed') OR shipped_at IS NULL)
  AND (status NOT IN ('shipped', 'delivered', 'received') OR shipped_at IS NOT NULL)
  AND (status NOT IN ('accepted', 'packed') OR accepted_at IS NOT NULL)
  AND (status <> 'packed' OR packed_at IS NOT NULL)
  AND (status <> 'delivered' OR delivered_at IS NOT NULL)
  AND (status = 'received') = (received_at IS NOT NULL)
  AND (released_at IS NULL OR status = 'received')
  AND (status = 'cancelled') = (cancelled_at IS NOT NULL));

DELETE FROM guard.transition WHERE subject = 'seller_order' AND from_state <> '';
INSERT INTO guard.transition VALUES
  ('seller_order', 'paid', 'accepted'),
  ('seller_order', 'paid', 'packed'),
  ('seller_order', 'paid', 'shipped'),
  ('seller_order', 'paid', 'cancelled'),
  ('seller_order', 'accepted', 'packed'),
  ('seller_order', 'accepted', 'shipped'),
  ('seller_order', 'accepted', 'cancelled'),
  ('seller_order', 'packed', 'shipped'),
  ('seller_order', 'packed', 'cancelled'),
  ('seller_order', 'shipped', 'delivered'),
  ('seller_order', 'shipped', 'received'),
  ('seller_order', 'shipped', 'cancelled'),
  ('seller_order', 'delivered', 'received'),
  ('seller_order', 'delivered', 'cancelled'),
  ('seller_order', 'received', 'shipped'),
  ('seller_order', 'received', 'delivered'),
  ('seller_order', 'received', 'cancelled');

DROP TRIGGER fixed ON seller_order;
CREATE TRIGGER fixed BEFORE UPDATE ON seller_order FOR EACH ROW EXECUTE FUNCTION guard.keep_fixed(
  'id', 'number', 'order_id', 'seller_id', 'goods_tiyin', 'delivery_tiyin', 'person_id', 'region_soato', 'paid_at',
  '?accepted_at', '?packed_at', '?shipped_at', '?delivered_at', '?released_at', '?cancelled_at');
DROP TRIGGER facts ON seller_order;
CREATE TRIGGER facts BEFORE UPDATE ON seller_order FOR EACH ROW EXECUTE FUNCTION guard.keep_with_state(
  'status', 'accepted_at', 'packed_at', 'shipped_at', 'delivered_at', 'received_at');

-- ---------------------------------------------------------------- who

-- Nobody of the seller says for the buyer that she has it, nor takes her word back.
CREATE OR REPLACE FUNCTION app_check_parcel_sides() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
declare
  v_seller uuid[] := public.app_seller_side(new.seller_id);
begin
  if tg_op = 'INSERT' then
    perform public.app_refuse_both_sides('buy', new.person_id, v_seller);
  elsif new.status::text = 'received' or old.status::text = 'received' then
    perform public.app_refuse_both_sides('confirmParcel', public.app_person(), v_seller);
  elsif public.app_person() = any (v_seller) then
    perform public.app_refuse_both_sides('sendParcel', public.app_person(),
      public.app_parcel_buyers(new.order_id));
  end if;
  return new;
end $$;

CREATE OR REPLACE FUNCTION app_check_parcel_desk() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
declare
  v_actor text := coalesce(public.app_context('actorRole'), 'system');
begin
  if v_actor = 'approver' then
    perform public.app_refuse_both_sides('settleOrder', public.app_person(), public.app_parcel_sides(new.id));
  elsif old.status in ('shipped', 'delivered', 'received') and new.status = 'cancelled' and v_actor <> 'system' then
    raise exception 'a parcel that was sent is called off by the desk only'
      using errcode = 'insufficient_privilege', constraint = 'seller_order_by_desk';
  end if;
  if new.status not in (old.status, 'cancelled') and 'received' in (new.status::text, old.status::text)
     and v_actor <> 'system' and public.app_person() is distinct from new.person_id then
    raise exception 'that a parcel was received is its buyer''s word'
      using errcode = 'insufficient_privilege', constraint = 'seller_order_by_buyer';
  end if;
  if (new.status = 'received' and old.status <> 'received' or new.released_at is distinct from old.released_at)
     and exists (
       select 1 from public.parcel_problem p where p.seller_order_id = new.id and p.closed_at is null) then
    raise exception 'something is wrong with parcel %: its money waits', new.id
      using errcode = 'restrict_violation', constraint = 'parcel_problem_open';
  end if;
  return new;
end $$;
DROP TRIGGER seller_order_desk ON seller_order;
CREATE TRIGGER seller_order_desk BEFORE UPDATE OF status, released_at ON seller_order FOR EACH ROW
  WHEN (new.status IS DISTINCT FROM old.status OR new.released_at IS DISTINCT FROM old.released_at)
  EXECUTE FUNCTION app_check_parcel_desk();

-- When it was received is what the clock said then: the day in which the word can be taken back is counted from it.
CREATE FUNCTION guard.check_received() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
begin
  if public.app_context('actorRole') is not null
     and abs(extract(epoch from new.received_at - guard.act_at())) > 60 then
    raise exception 'when parcel % was received is not for anybody to choose', new.id
      using errcode = 'restrict_violation', table = 'seller_order', constraint = 'seller_order_received_now';
  end if;
  return new;
end $$;
REVOKE ALL ON FUNCTION guard.check_received() FROM PUBLIC;
CREATE TRIGGER received_now BEFORE UPDATE OF status ON seller_order FOR EACH ROW
  WHEN (new.status = 'received' AND old.status <> 'received') EXECUTE FUNCTION guard.check_received();

-- ---------------------------------------------------------------- its money

DROP FUNCTION act."sellerOrder.delivered"(uuid);
-- A day after the buyer said that she has it, or after her time to object was over.
CREATE FUNCTION act."sellerOrder.released"(p_part uuid) RETURNS act.move[]
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
declare
  s public.seller_order;
begin
  select * into s from public.seller_order where id = p_part for update;
  perform guard.demand(s.status = 'received' and s.released_at is not null, 'state');
  perform guard.demand(public.app_context('actorRole') = 'system', 'actor');
  perform guard.demand(s.received_at + interval '1 day' <= guard.act_at(), 'time');
  return array[row('escrow:' || s.id, 'seller:' || s.seller_id, s.goods_tiyin + s.delivery_tiyin,
    'sellerOrder.released')::act.move];
end $$;

CREATE OR REPLACE FUNCTION guard.check_parcel_money() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
declare
  v_standing bigint;
  v_expected bigint;
begin
  select case when s.status = 'cancelled' or s.released_at is not null then 0 else s.goods_tiyin + s.delivery_tiyin end
    into v_expected from public.seller_order s where s.id = new.id;
  select coalesce(sum(a.balance_tiyin), 0) into v_standing from public.account a where a.code = 'escrow:' || new.id;
  if v_standing <> v_expected then
    raise exception 'parcel % should hold % and holds %', new.id, v_expected, v_standing
      using errcode = 'check_violation', constraint = 'seller_order_money';
  end if;
  return null;
end $$;
DROP TRIGGER seller_order_money ON seller_order;
CREATE CONSTRAINT TRIGGER seller_order_money AFTER INSERT OR UPDATE OF status, released_at ON seller_order
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION guard.check_parcel_money();
