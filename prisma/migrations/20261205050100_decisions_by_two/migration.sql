-- What a decision about a dispute gives back counts towards the limit as whatever else the desk gives back of the order:
-- beyond it one approver prepares the decision, and another sends it. Returns that the two sides settle stay their own.
ALTER TABLE "desk_refund" ADD COLUMN "problem_id" UUID, ADD COLUMN "answer_cipher" TEXT;
ALTER TABLE "desk_refund" DROP CONSTRAINT "desk_refund_of_kind";
ALTER TABLE "desk_refund" ADD CONSTRAINT "desk_refund_of_kind" CHECK ((kind = 'cancel') = (units IS NULL)
  AND (kind = 'cancel' OR seller_order_id IS NOT NULL) AND (kind <> 'cancel' OR NOT with_delivery)
  AND (kind = 'decision') = (problem_id IS NOT NULL) AND (kind = 'decision') = (answer_cipher IS NOT NULL));
CREATE INDEX "desk_refund_problem_id_idx" ON "desk_refund"("problem_id");
ALTER TABLE "desk_refund" ADD CONSTRAINT "desk_refund_problem_id_fkey"
  FOREIGN KEY ("problem_id") REFERENCES "parcel_problem"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
DROP TRIGGER fixed ON desk_refund;
CREATE TRIGGER fixed BEFORE UPDATE ON desk_refund FOR EACH ROW EXECUTE FUNCTION guard.keep_fixed(
  'id', 'order_id', 'seller_order_id', 'kind', 'reason_code', 'units', 'with_delivery', 'amount_tiyin',
  'prepared_by_id', 'prepared_at', 'problem_id', 'answer_cipher', '?closed_by_id', '?closed_at');

CREATE OR REPLACE FUNCTION guard.check_desk_refund() RETURNS trigger
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
  if new.problem_id is not null and not exists (select from public.parcel_problem p
      where p.id = new.problem_id and p.seller_order_id = new.seller_order_id) then
    raise exception 'dispute % is about another parcel', new.problem_id
      using errcode = 'check_violation', table = 'desk_refund', constraint = 'desk_refund_of_dispute';
  end if;
  for v_parcel in select s.id from public.seller_order s where s.order_id = new.order_id
      and (new.seller_order_id is null or s.id = new.seller_order_id) loop
    perform public.app_refuse_both_sides('settleOrder', v_person, public.app_parcel_sides(v_parcel));
  end loop;
  return new;
end $$;

CREATE OR REPLACE FUNCTION guard.check_desk_limit() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
declare
  v_row jsonb := to_jsonb(new);
  v_is_part boolean := tg_table_name = 'parcel_refund';
  v_id uuid := (v_row ->> 'id')::uuid;
  v_parcel uuid := (case when v_is_part then v_row ->> 'seller_order_id' else v_row ->> 'id' end)::uuid;
  v_order uuid;
begin
  if public.app_context('actorRole') is distinct from 'approver' then return null; end if;
  if v_is_part and exists (select from public.parcel_return r where r.id = v_id) then return null; end if;
  select s.order_id into v_order from public.seller_order s where s.id = v_parcel;
  perform 1 from public."order" o where o.id = v_order for update;
  if guard.given_back_of_order(v_order)
      <= guard.parameter_on('desk-refund-limit', guard.day_of(guard.act_at()), 50000000)
    or exists (select from public.desk_refund d where d.order_id = v_order and d.status = 'approved'
      and d.closed_by_id = public.app_person() and d.xmin = pg_current_xact_id()::xid
      and case d.kind when 'part' then v_is_part and d.id = v_id
        when 'decision' then v_is_part and exists (select from public.parcel_problem p
          where p.id = d.problem_id and p.refund_id = v_id)
        else not v_is_part and (d.seller_order_id is null or d.seller_order_id = v_parcel) end) then
    return null;
  end if;
  raise exception 'so much of order % goes back by two', v_order
    using errcode = 'insufficient_privilege', table = 'desk_refund', constraint = 'desk_refund_limit';
end $$;
