-- A buyer sends back what came: lines with pieces, why, and what she wishes. Her seller answers, the goods go back, and
-- money moves through the refund of a parcel (`parcel_refund`), whose id is then the return's own: it is given once.
CREATE TYPE "parcel_return_status" AS ENUM ('asked', 'offered', 'refused', 'accepted', 'sent', 'back', 'disputed',
  'settled', 'withdrawn', 'lapsed', 'closed');
CREATE TYPE "parcel_return_remedy" AS ENUM ('money', 'exchange', 'repair');
ALTER TYPE "parcel_problem_kind" ADD VALUE 'return';

CREATE TABLE "parcel_return" (
  "id" UUID NOT NULL,
  "seller_order_id" UUID NOT NULL,
  "person_id" UUID,
  "status" "parcel_return_status" NOT NULL DEFAULT 'asked',
  "reason_code" TEXT NOT NULL,
  "remedy" "parcel_return_remedy" NOT NULL,
  "message_cipher" TEXT NOT NULL,
  "asked_at" TIMESTAMPTZ(3) NOT NULL,
  "due_on" DATE,
  "answer_cipher" TEXT,
  "answered_at" TIMESTAMPTZ(3),
  "offer_percent" SMALLINT,
  "sent_at" TIMESTAMPTZ(3),
  "sent_number" TEXT,
  "back_at" TIMESTAMPTZ(3),
  "back_state" TEXT,
  "replaced_number" TEXT,
  "ended_at" TIMESTAMPTZ(3),
  "version" INTEGER NOT NULL DEFAULT 1,
  CONSTRAINT "parcel_return_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "parcel_return_reason" CHECK (
    reason_code IN ('damaged', 'wrongItem', 'notAsDescribed', 'doesNotFit', 'changedMind', 'other')),
  CONSTRAINT "parcel_return_offer" CHECK (offer_percent BETWEEN 5 AND 100
    AND (status <> 'offered' OR offer_percent IS NOT NULL)),
  CONSTRAINT "parcel_return_answer" CHECK (status NOT IN ('offered', 'refused', 'accepted') OR answered_at IS NOT NULL),
  CONSTRAINT "parcel_return_sent" CHECK (status NOT IN ('sent', 'back') OR sent_at IS NOT NULL),
  CONSTRAINT "parcel_return_state" CHECK ((back_at IS NULL) = (back_state IS NULL)
    AND back_state IN ('asNew', 'damaged', 'lost') AND (status <> 'back' OR back_at IS NOT NULL)),
  CONSTRAINT "parcel_return_due" CHECK (
    (status IN ('asked', 'offered', 'refused', 'accepted', 'sent', 'back')) = (due_on IS NOT NULL)),
  CONSTRAINT "parcel_return_ended" CHECK (
    (status IN ('settled', 'withdrawn', 'lapsed', 'closed')) = (ended_at IS NOT NULL))
);
CREATE TABLE "parcel_return_line" (
  "return_id" UUID NOT NULL,
  "order_line_id" UUID NOT NULL,
  "quantity" INTEGER NOT NULL,
  CONSTRAINT "parcel_return_line_pkey" PRIMARY KEY ("return_id", "order_line_id"),
  CONSTRAINT "parcel_return_line_quantity" CHECK (quantity > 0)
);
CREATE TABLE "parcel_return_photo" (
  "id" UUID NOT NULL,
  "return_id" UUID NOT NULL,
  "storage_key" TEXT NOT NULL,
  "width" INTEGER NOT NULL,
  "height" INTEGER NOT NULL,
  "position" INTEGER NOT NULL,
  CONSTRAINT "parcel_return_photo_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "parcel_return_photo_position" CHECK (position BETWEEN 0 AND 3)
);
CREATE INDEX "parcel_return_seller_order_id_idx" ON "parcel_return"("seller_order_id");
CREATE INDEX "parcel_return_person_id_idx" ON "parcel_return"("person_id");
CREATE INDEX "parcel_return_status_due_on_idx" ON "parcel_return"("status", "due_on");
CREATE UNIQUE INDEX parcel_return_one_open ON parcel_return (seller_order_id) WHERE ended_at IS NULL;
CREATE INDEX "parcel_return_line_order_line_id_idx" ON "parcel_return_line"("order_line_id");
CREATE UNIQUE INDEX "parcel_return_photo_return_id_position_key" ON "parcel_return_photo"("return_id", "position");
ALTER TABLE "parcel_return" ADD CONSTRAINT "parcel_return_seller_order_id_fkey"
  FOREIGN KEY ("seller_order_id") REFERENCES "seller_order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "parcel_return_line" ADD CONSTRAINT "parcel_return_line_return_id_fkey"
  FOREIGN KEY ("return_id") REFERENCES "parcel_return"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "parcel_return_line_order_line_id_fkey"
  FOREIGN KEY ("order_line_id") REFERENCES "order_line"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "parcel_return_photo" ADD CONSTRAINT "parcel_return_photo_return_id_fkey"
  FOREIGN KEY ("return_id") REFERENCES "parcel_return"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ---------------------------------------------------------------- the table of moves

INSERT INTO guard.transition VALUES
  ('parcel_return', '', 'asked'),
  ('parcel_return', 'asked', 'accepted'),
  ('parcel_return', 'asked', 'offered'),
  ('parcel_return', 'asked', 'refused'),
  ('parcel_return', 'asked', 'disputed'),
  ('parcel_return', 'asked', 'withdrawn'),
  ('parcel_return', 'offered', 'settled'),
  ('parcel_return', 'offered', 'disputed'),
  ('parcel_return', 'offered', 'withdrawn'),
  ('parcel_return', 'offered', 'lapsed'),
  ('parcel_return', 'refused', 'disputed'),
  ('parcel_return', 'refused', 'withdrawn'),
  ('parcel_return', 'refused', 'lapsed'),
  ('parcel_return', 'accepted', 'sent'),
  ('parcel_return', 'accepted', 'withdrawn'),
  ('parcel_return', 'accepted', 'lapsed'),
  ('parcel_return', 'sent', 'settled'),
  ('parcel_return', 'sent', 'back'),
  ('parcel_return', 'sent', 'disputed'),
  ('parcel_return', 'back', 'settled'),
  ('parcel_return', 'back', 'disputed'),
  ('parcel_return', 'disputed', 'closed');
-- The desk recalls a parcel whatever is asked of it.
INSERT INTO guard.transition SELECT 'parcel_return', one, 'closed'
  FROM unnest(array['asked', 'offered', 'refused', 'accepted', 'sent', 'back']) one;
CREATE TRIGGER lifecycle BEFORE INSERT OR UPDATE OF status ON parcel_return
  FOR EACH ROW EXECUTE FUNCTION guard.keep_lifecycle('status');
CREATE TRIGGER fixed BEFORE UPDATE ON parcel_return FOR EACH ROW EXECUTE FUNCTION guard.keep_fixed(
  'id', 'seller_order_id', 'person_id', 'reason_code', 'remedy', 'message_cipher', 'asked_at', '?answer_cipher',
  '?answered_at', '?offer_percent', '?sent_at', '?sent_number', '?back_at', '?back_state', '?replaced_number', '?ended_at');
CREATE TRIGGER facts BEFORE UPDATE ON parcel_return FOR EACH ROW EXECUTE FUNCTION guard.keep_with_state(
  'status', 'answer_cipher', 'answered_at', 'offer_percent', 'sent_at', 'sent_number', 'back_at', 'back_state',
  'replaced_number', 'due_on', 'ended_at');
CREATE TRIGGER kept BEFORE DELETE OR TRUNCATE ON parcel_return FOR EACH STATEMENT EXECUTE FUNCTION app_refuse_change();
ALTER TABLE parcel_return ENABLE ALWAYS TRIGGER kept;
DO $$
declare
  one text;
begin
  foreach one in array array['parcel_return_line', 'parcel_return_photo'] loop
    execute format('create trigger append_only before update or delete or truncate on %I
      for each statement execute function app_refuse_change()', one);
    execute format('alter table %I enable always trigger append_only', one);
  end loop;
end $$;

-- ---------------------------------------------------------------- who

-- The buyer asks, takes, sends and goes to the desk; the seller answers and says what came; nobody does both.
CREATE FUNCTION guard.check_parcel_return() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
declare
  v_role text := coalesce(public.app_context('actorRole'), 'system');
  v_actor uuid := public.app_person();
  s public.seller_order;
  v_from text := case when tg_op = 'INSERT' then '' else old.status::text end;
  v_move text;
begin
  select * into s from public.seller_order o where o.id = new.seller_order_id;
  if tg_op = 'INSERT' and (new.person_id is distinct from s.person_id or s.status = 'cancelled'
      or coalesce(s.delivered_at, s.received_at) is null) then
    raise exception 'what came is sent back by whose order it is'
      using errcode = 'check_violation', table = 'parcel_return', constraint = 'parcel_return_of_parcel';
  end if;
  if v_role = 'system' or v_from = new.status::text then return new; end if;
  v_move := v_from || '>' || new.status;
  if v_role = 'approver' and new.status = 'closed' then
    perform public.app_refuse_both_sides('settleOrder', v_actor, public.app_parcel_sides(s.id));
  elsif v_role = 'artisan' and public.app_organisation() = s.seller_id::text
      and v_move in ('asked>accepted', 'asked>offered', 'asked>refused', 'sent>settled', 'sent>back', 'sent>disputed',
        'back>settled') then
    perform public.app_refuse_both_sides('sendParcel', v_actor, public.app_parcel_buyers(s.order_id));
  elsif v_role = 'citizen' and v_actor = s.person_id
      and v_move in ('>asked', 'offered>settled', 'offered>disputed', 'refused>disputed', 'accepted>sent',
        'asked>withdrawn', 'offered>withdrawn', 'refused>withdrawn', 'accepted>withdrawn') then
    perform public.app_refuse_both_sides('confirmParcel', v_actor, public.app_seller_side(s.seller_id));
  else
    raise exception 'this step of a return is the other side''s'
      using errcode = 'insufficient_privilege', table = 'parcel_return', constraint = 'parcel_return_by_side';
  end if;
  return new;
end $$;
REVOKE ALL ON FUNCTION guard.check_parcel_return() FROM PUBLIC;
CREATE TRIGGER checked BEFORE INSERT OR UPDATE ON parcel_return
  FOR EACH ROW EXECUTE FUNCTION guard.check_parcel_return();

-- Lines are of the parcel, and no more than what has not been paid back; there is one at least.
CREATE FUNCTION guard.check_return_lines() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
declare
  v_return uuid := coalesce((to_jsonb(new) ->> 'return_id')::uuid, (to_jsonb(new) ->> 'id')::uuid);
begin
  if not exists (select from public.parcel_return_line l where l.return_id = v_return)
     or exists (select from public.parcel_return_line l join public.order_line o on o.id = l.order_line_id
       join public.parcel_return r on r.id = l.return_id
       where l.return_id = v_return and (o.seller_order_id <> r.seller_order_id or l.quantity > o.quantity
         - coalesce((select sum(f.quantity) from public.parcel_refund_line f
             where f.order_line_id = o.id and f.refund_id <> r.id), 0))) then
    raise exception 'the lines of return % do not fit its parcel', v_return
      using errcode = 'check_violation', constraint = 'parcel_return_fits';
  end if;
  return null;
end $$;
REVOKE ALL ON FUNCTION guard.check_return_lines() FROM PUBLIC;
CREATE CONSTRAINT TRIGGER fits AFTER INSERT ON parcel_return DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION guard.check_return_lines();
CREATE CONSTRAINT TRIGGER fits AFTER INSERT ON parcel_return_line DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION guard.check_return_lines();

-- ---------------------------------------------------------------- its money

-- Of a return the seller may offer a part of the price: only there a piece is paid back for less than it cost.
ALTER TABLE "parcel_refund" ADD COLUMN "percent" SMALLINT NOT NULL DEFAULT 100,
  ADD CONSTRAINT "parcel_refund_percent" CHECK (percent BETWEEN 1 AND 100);

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
        and b.back_at is not null or r.percent <> case when b.back_at is null then b.offer_percent else 100 end))
     or exists (select from public.parcel_return b join public.parcel_return_line l on l.return_id = b.id
       where b.id = r.id and not exists (select from public.parcel_refund_line f
         where f.refund_id = r.id and f.order_line_id = l.order_line_id and f.quantity = l.quantity)) then
    raise exception 'refund % is not what was agreed on', r.id
      using errcode = 'check_violation', constraint = 'parcel_refund_of_return';
  end if;
  return null;
end $$;

-- What is settled for money has moved it.
CREATE FUNCTION guard.check_return_money() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
begin
  if (new.remedy = 'money' or new.back_at is null)
     and not exists (select from public.parcel_refund r where r.id = new.id and r.seller_order_id = new.seller_order_id) then
    raise exception 'return % is settled and moved no money', new.id
      using errcode = 'check_violation', table = 'parcel_return', constraint = 'parcel_return_money';
  end if;
  return null;
end $$;
REVOKE ALL ON FUNCTION guard.check_return_money() FROM PUBLIC;
CREATE CONSTRAINT TRIGGER money AFTER UPDATE OF status ON parcel_return DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (new.status = 'settled') EXECUTE FUNCTION guard.check_return_money();

-- The buyer who takes what her seller offered moves it herself.
CREATE FUNCTION guard.takes_offer(p_refund uuid, p_parcel uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  select exists (select from public.parcel_return b join public.seller_order s on s.id = b.seller_order_id
    where b.id = p_refund and s.id = p_parcel and s.person_id = public.app_person()
      and b.status = 'settled' and b.back_at is null and b.offer_percent is not null)
$$;
REVOKE ALL ON FUNCTION guard.takes_offer(uuid, uuid) FROM PUBLIC;

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
  return new;
end $$;

CREATE OR REPLACE FUNCTION act."parcelRefund.given"(p_refund uuid) RETURNS act.move[]
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
    when 'artisan' then public.app_organisation() = s.seller_id::text
    when 'citizen' then guard.takes_offer(r.id, s.id) end, 'actor');
  v_amount := r.goods_tiyin + r.delivery_tiyin;
  v_back := row('escrow:' || s.id, guard.payer_of_parcel(s.id), v_amount, 'parcelRefund.given')::act.move;
  -- What is the seller's already comes back from her first.
  return case when s.released_at is null then array[v_back] else
    array[row('seller:' || s.seller_id, 'escrow:' || s.id, v_amount, 'parcelRefund.taken')::act.move, v_back] end;
end $$;

-- ---------------------------------------------------------------- the parcel waits

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
     and (exists (select 1 from public.parcel_problem p where p.seller_order_id = new.id and p.closed_at is null)
       or exists (select 1 from public.parcel_return r where r.seller_order_id = new.id and r.ended_at is null)) then
    raise exception 'something is wrong with parcel %: its money waits', new.id
      using errcode = 'restrict_violation', constraint = 'parcel_problem_open';
  end if;
  return new;
end $$;

-- ---------------------------------------------------------------- who sees it

DO $$
declare
  one text;
begin
  foreach one in array array['parcel_return', 'parcel_return_line', 'parcel_return_photo'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy owner_all on %I to current_user using (true) with check (true)', one);
    execute format('create policy app_insert on %I for insert to hamroh_app with check ((select app_is_system()))', one);
    execute format('revoke all on %I from hamroh_app', one);
    execute format('grant select, insert on %I to hamroh_app', one);
  end loop;
end $$;
-- As its parcel is seen.
CREATE POLICY app_select ON parcel_return FOR SELECT TO hamroh_app USING (
  EXISTS (SELECT 1 FROM seller_order s WHERE s.id = seller_order_id));
CREATE POLICY app_update ON parcel_return FOR UPDATE TO hamroh_app USING ((select app_is_system()));
GRANT UPDATE ON parcel_return TO hamroh_app;
CREATE POLICY app_select ON parcel_return_line FOR SELECT TO hamroh_app USING (
  EXISTS (SELECT 1 FROM parcel_return r WHERE r.id = return_id));
CREATE POLICY app_select ON parcel_return_photo FOR SELECT TO hamroh_app USING (
  EXISTS (SELECT 1 FROM parcel_return r WHERE r.id = return_id));
