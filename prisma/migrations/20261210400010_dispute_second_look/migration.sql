-- What the desk decides is announced, and nothing happens by it until a day: until then the side that lost may ask once
-- that another one of the desk looks at it. The decision may be that money goes back, or that the goods are sent anew;
-- then the money goes back only when they are not sent in time.
ALTER TABLE "parcel_problem"
  ADD COLUMN "remedy" "parcel_remedy",
  ADD COLUMN "units" JSONB,
  ADD COLUMN "with_delivery" BOOLEAN,
  ADD COLUMN "amount_tiyin" BIGINT,
  ADD COLUMN "decided_by_id" UUID,
  ADD COLUMN "prepared_by_id" UUID,
  ADD COLUMN "decided_at" TIMESTAMPTZ(3),
  ADD COLUMN "look_by_on" DATE,
  ADD COLUMN "send_by_on" DATE,
  ADD COLUMN "replaced_number" TEXT,
  ADD COLUMN "replaced_at" TIMESTAMPTZ(3);
CREATE INDEX "parcel_problem_decided_by_id_idx" ON "parcel_problem"("decided_by_id");
CREATE INDEX "parcel_problem_prepared_by_id_idx" ON "parcel_problem"("prepared_by_id");
CREATE INDEX "parcel_problem_status_look_by_on_idx" ON "parcel_problem"("status", "look_by_on");
CREATE INDEX "parcel_problem_status_send_by_on_idx" ON "parcel_problem"("status", "send_by_on");
ALTER TABLE "parcel_problem" DROP CONSTRAINT "parcel_problem_closed", DROP CONSTRAINT "parcel_problem_status",
  ADD CONSTRAINT "parcel_problem_status" CHECK ((closed_at IS NOT NULL) = (status IN ('decided', 'closed'))
    AND (closed_at IS NOT NULL OR closed_by_id IS NULL)
    AND (answer_cipher IS NOT NULL OR status IN ('open', 'deciding', 'closed'))
    AND (answer_cipher IS NULL OR status NOT IN ('open', 'deciding'))),
  -- What was decided before there was a second look says no remedy.
  ADD CONSTRAINT "parcel_problem_decision" CHECK (
    num_nulls(remedy, units, with_delivery, amount_tiyin, decided_by_id, decided_at, look_by_on) IN (0, 7)
    AND (remedy IS NULL OR answer_cipher IS NOT NULL) AND (prepared_by_id IS NULL OR prepared_by_id <> decided_by_id)
    AND (remedy IS NOT NULL OR status NOT IN ('announced', 'looking', 'replacing'))
    AND amount_tiyin >= 0 AND (amount_tiyin = 0) = (remedy = 'none')),
  ADD CONSTRAINT "parcel_problem_replaced" CHECK ((replaced_number IS NULL) = (replaced_at IS NULL)
    AND (replaced_at IS NULL OR send_by_on IS NOT NULL) AND (status <> 'replacing' OR send_by_on IS NOT NULL));

CREATE TABLE "parcel_second_look" (
  "problem_id" UUID NOT NULL,
  "asked_by" "parcel_dispute_side" NOT NULL,
  "person_id" UUID,
  "message_cipher" TEXT NOT NULL,
  "asked_at" TIMESTAMPTZ(3) NOT NULL,
  "remedy" "parcel_remedy",
  "units" JSONB,
  "with_delivery" BOOLEAN,
  "amount_tiyin" BIGINT,
  "answer_cipher" TEXT,
  "decided_by_id" UUID,
  "prepared_by_id" UUID,
  "decided_at" TIMESTAMPTZ(3),
  -- Once of a dispute.
  CONSTRAINT "parcel_second_look_pkey" PRIMARY KEY ("problem_id"),
  CONSTRAINT "parcel_second_look_decision" CHECK (
    num_nulls(remedy, units, with_delivery, amount_tiyin, answer_cipher, decided_by_id, decided_at) IN (0, 7)
    AND (prepared_by_id IS NULL OR prepared_by_id <> decided_by_id)
    AND amount_tiyin >= 0 AND (amount_tiyin = 0) = (remedy = 'none'))
);
CREATE INDEX "parcel_second_look_person_id_idx" ON "parcel_second_look"("person_id");
CREATE INDEX "parcel_second_look_decided_by_id_idx" ON "parcel_second_look"("decided_by_id");
CREATE INDEX "parcel_second_look_prepared_by_id_idx" ON "parcel_second_look"("prepared_by_id");
ALTER TABLE "parcel_second_look" ADD CONSTRAINT "parcel_second_look_problem_id_fkey"
  FOREIGN KEY ("problem_id") REFERENCES "parcel_problem"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "desk_refund" ADD COLUMN "remedy" "parcel_remedy",
  ADD CONSTRAINT "desk_refund_remedy" CHECK (remedy IS NULL OR kind = 'decision' AND remedy <> 'none');
DROP TRIGGER fixed ON desk_refund;
CREATE TRIGGER fixed BEFORE UPDATE ON desk_refund FOR EACH ROW EXECUTE FUNCTION guard.keep_fixed(
  'id', 'order_id', 'seller_order_id', 'kind', 'reason_code', 'units', 'with_delivery', 'amount_tiyin',
  'prepared_by_id', 'prepared_at', 'problem_id', 'answer_cipher', 'remedy', '?closed_by_id', '?closed_at');

-- ---------------------------------------------------------------- steps

DELETE FROM guard.transition WHERE subject = 'parcel_problem' AND from_state = 'deciding' AND to_state = 'decided';
INSERT INTO guard.transition VALUES
  ('parcel_problem', 'deciding', 'announced'),
  ('parcel_problem', 'announced', 'looking'),
  ('parcel_problem', 'announced', 'replacing'),
  ('parcel_problem', 'announced', 'decided'),
  ('parcel_problem', 'announced', 'closed'),
  ('parcel_problem', 'looking', 'replacing'),
  ('parcel_problem', 'looking', 'decided'),
  ('parcel_problem', 'looking', 'closed'),
  ('parcel_problem', 'replacing', 'decided'),
  ('parcel_problem', 'replacing', 'closed');
DROP TRIGGER facts ON parcel_problem;
CREATE TRIGGER facts BEFORE UPDATE ON parcel_problem FOR EACH ROW EXECUTE FUNCTION guard.keep_with_state(
  'status', 'reply_cipher', 'replied_at', 'closed_at', 'closed_by_id', 'answer_cipher', 'refund_id', 'remedy', 'units',
  'with_delivery', 'amount_tiyin', 'decided_by_id', 'prepared_by_id', 'decided_at', 'look_by_on', 'send_by_on');
DROP TRIGGER fixed ON parcel_problem;
CREATE TRIGGER fixed BEFORE UPDATE ON parcel_problem FOR EACH ROW EXECUTE FUNCTION guard.keep_fixed(
  'id', 'seller_order_id', 'kind', 'message_cipher', 'person_id', 'reported_at', 'opened_by', 'reply_by_on',
  '?reply_cipher', '?replied_at', '?closed_at', '?closed_by_id', '?answer_cipher', '?refund_id', '?remedy', '?units',
  '?with_delivery', '?amount_tiyin', '?decided_by_id', '?prepared_by_id', '?decided_at', '?look_by_on', '?send_by_on',
  '?replaced_number', '?replaced_at');
CREATE TRIGGER fixed BEFORE UPDATE ON parcel_second_look FOR EACH ROW EXECUTE FUNCTION guard.keep_fixed(
  'problem_id', 'asked_by', 'person_id', 'message_cipher', 'asked_at', '?remedy', '?units', '?with_delivery',
  '?amount_tiyin', '?answer_cipher', '?decided_by_id', '?prepared_by_id', '?decided_at');
CREATE TRIGGER kept BEFORE DELETE OR TRUNCATE ON parcel_second_look
  FOR EACH STATEMENT EXECUTE FUNCTION app_refuse_change();
ALTER TABLE parcel_second_look ENABLE ALWAYS TRIGGER kept;

-- Who of the desk decides now, in her own name; what is more than one gives goes back by two, of whom this transaction
-- has the word of both.
CREATE FUNCTION guard.check_decision_by(p_problem uuid, p_parcel uuid, p_amount bigint, p_by uuid, p_prepared uuid)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
declare
  v_actor text := coalesce(public.app_context('actorRole'), 'system');
  v_order uuid;
  v_prepared uuid;
begin
  if v_actor = 'system' and public.app_person() is null then return; end if;
  if v_actor <> 'approver' or p_by is distinct from public.app_person() then
    raise exception 'a dispute is decided by the desk, each in her own name'
      using errcode = 'insufficient_privilege', table = 'parcel_problem', constraint = 'parcel_problem_by_desk';
  end if;
  perform public.app_refuse_both_sides('settleOrder', p_by, public.app_parcel_sides(p_parcel));
  select d.prepared_by_id into v_prepared from public.desk_refund d
    where d.problem_id = p_problem and d.kind = 'decision' and d.status = 'approved' and d.closed_by_id = p_by
      and d.amount_tiyin = p_amount and d.xmin = pg_current_xact_id()::xid;
  if p_prepared is distinct from v_prepared then
    raise exception 'who prepared the decision about dispute % is not said', p_problem
      using errcode = 'check_violation', table = 'parcel_problem', constraint = 'parcel_problem_prepared_by';
  end if;
  if p_amount = 0 or v_prepared is not null then return; end if;
  select s.order_id into v_order from public.seller_order s where s.id = p_parcel;
  perform 1 from public."order" o where o.id = v_order for update;
  if guard.given_back_of_order(v_order) + p_amount
      > guard.parameter_on('desk-refund-limit', guard.day_of(guard.act_at()), 50000000) then
    raise exception 'so much of order % goes back by two', v_order
      using errcode = 'insufficient_privilege', table = 'parcel_problem', constraint = 'parcel_problem_limit';
  end if;
end $$;

-- Each step of a dispute after it was decided, by whom and when; and what goes back is what was decided.
CREATE FUNCTION guard.check_dispute_step() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
declare
  v_actor text := coalesce(public.app_context('actorRole'), 'system');
  v_today date := guard.day_of(guard.act_at());
  v_look public.parcel_second_look;
  v_remedy public.parcel_remedy := new.remedy;
  v_amount bigint := new.amount_tiyin;
begin
  if new.replaced_at is distinct from old.replaced_at and (old.status <> 'replacing' or new.status <> 'replacing'
      or v_actor not in ('artisan', 'system')) then
    raise exception 'what is sent anew in dispute % its seller sends', new.id
      using errcode = 'restrict_violation', table = 'parcel_problem', constraint = 'parcel_problem_replaced_by';
  end if;
  if new.status = old.status or new.status = 'closed' then return new; end if;
  if new.status = 'announced' then
    perform guard.check_decision_by(new.id, new.seller_order_id, new.amount_tiyin, new.decided_by_id, new.prepared_by_id);
  end if;
  select * into v_look from public.parcel_second_look l where l.problem_id = new.id;
  if v_look.decided_at is not null then
    v_remedy := v_look.remedy;
    v_amount := v_look.amount_tiyin;
  end if;
  if new.status = 'looking' and v_look.problem_id is null
    or old.status = 'looking' and v_look.decided_at is null then
    raise exception 'nobody asked for a second look at dispute %, or nobody has looked', new.id
      using errcode = 'restrict_violation', table = 'parcel_problem', constraint = 'parcel_problem_look_asked';
  end if;
  if old.status = 'announced' and new.status <> 'looking' and (v_actor <> 'system' or v_today <= new.look_by_on) then
    raise exception 'a second look at dispute % can be asked for until %', new.id, new.look_by_on
      using errcode = 'restrict_violation', table = 'parcel_problem', constraint = 'parcel_problem_after_term';
  end if;
  if new.status = 'replacing' and v_remedy <> 'replacement' or new.status = 'decided' and old.status <> 'replacing'
      and ((v_remedy = 'money') is distinct from (new.refund_id is not null) or v_remedy = 'replacement')
    or new.status = 'decided' and old.status = 'replacing' and (new.replaced_at is null) <> (new.refund_id is not null) then
    raise exception 'dispute % ends by what was decided', new.id
      using errcode = 'restrict_violation', table = 'parcel_problem', constraint = 'parcel_problem_as_decided';
  end if;
  if old.status = 'replacing' and (v_actor = 'artisan' or new.refund_id is not null
      and (v_actor <> 'system' or v_today <= new.send_by_on)) then
    raise exception 'what was sent anew in dispute % its buyer received, or its day is over', new.id
      using errcode = 'restrict_violation', table = 'parcel_problem', constraint = 'parcel_problem_replacement_ends';
  end if;
  if new.refund_id is not null and not exists (select from public.parcel_refund r
      where r.id = new.refund_id and r.goods_tiyin + r.delivery_tiyin = v_amount) then
    raise exception 'by the decision about dispute % another sum goes back', new.id
      using errcode = 'check_violation', table = 'parcel_problem', constraint = 'parcel_problem_refund_decided';
  end if;
  return new;
end $$;
CREATE TRIGGER step BEFORE UPDATE ON parcel_problem FOR EACH ROW EXECUTE FUNCTION guard.check_dispute_step();

-- Who decides is looked at above; here, that no side of it is the desk's own.
CREATE OR REPLACE FUNCTION app_check_problem_sides() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
begin
  if coalesce(public.app_context('actorRole'), 'system') = 'approver' then
    perform public.app_refuse_both_sides('settleOrder', public.app_person(),
      public.app_parcel_sides(new.seller_order_id));
  end if;
  if new.refund_id is distinct from old.refund_id and not exists (select from public.parcel_refund r
      where r.id = new.refund_id and r.seller_order_id = new.seller_order_id) then
    raise exception 'refund % is of another parcel', new.refund_id
      using errcode = 'check_violation', constraint = 'parcel_problem_refund_of_parcel';
  end if;
  return new;
end $$;

-- ---------------------------------------------------------------- the second look

-- The side that lost asks, until the day. Whoever gets everything has lost nothing.
CREATE FUNCTION guard.check_second_look() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
declare
  v_actor text := coalesce(public.app_context('actorRole'), 'system');
  p public.parcel_problem;
  s public.seller_order;
begin
  select * into p from public.parcel_problem where id = new.problem_id for update;
  select * into s from public.seller_order where id = p.seller_order_id;
  if tg_op = 'INSERT' then
    if p.status <> 'announced' or guard.day_of(guard.act_at()) > p.look_by_on or new.decided_at is not null then
      raise exception 'no second look at dispute % can be asked for now', p.id
        using errcode = 'restrict_violation', table = 'parcel_second_look', constraint = 'parcel_second_look_in_time';
    end if;
    if new.asked_by = 'seller' and p.remedy = 'none' or new.asked_by = 'buyer' and p.remedy = 'money' and p.amount_tiyin
        >= s.goods_tiyin + s.delivery_tiyin - (select coalesce(sum(r.goods_tiyin + r.delivery_tiyin), 0)
          from public.parcel_refund r where r.seller_order_id = s.id) then
      raise exception 'the side that got everything asks for no second look at dispute %', p.id
        using errcode = 'restrict_violation', table = 'parcel_second_look', constraint = 'parcel_second_look_by_loser';
    end if;
    if v_actor = 'approver' or (v_actor = 'artisan' and s.seller_id::text = public.app_organisation())
        <> (new.asked_by = 'seller') and v_actor <> 'system'
      or v_actor = 'artisan' and new.asked_by = 'seller' and not public.app_in_team('shop') then
      raise exception 'a second look at dispute % is asked for by its side', p.id
        using errcode = 'insufficient_privilege', table = 'parcel_second_look', constraint = 'parcel_second_look_by_side';
    end if;
    if new.asked_by = 'buyer' then
      perform public.app_refuse_both_sides('confirmParcel', new.person_id, public.app_seller_family(s.seller_id));
    end if;
    return new;
  end if;
  if p.status <> 'looking' then
    raise exception 'dispute % is not looked at', p.id
      using errcode = 'restrict_violation', table = 'parcel_second_look', constraint = 'parcel_second_look_waits';
  end if;
  perform guard.check_decision_by(p.id, s.id, new.amount_tiyin, new.decided_by_id, new.prepared_by_id);
  if new.decided_by_id in (p.decided_by_id, p.prepared_by_id) or new.prepared_by_id in (p.decided_by_id, p.prepared_by_id) then
    raise exception 'whoever decided dispute % first does not take the second look', p.id
      using errcode = 'insufficient_privilege', table = 'parcel_second_look', constraint = 'parcel_second_look_by_another';
  end if;
  return new;
end $$;
CREATE TRIGGER sides BEFORE INSERT OR UPDATE ON parcel_second_look
  FOR EACH ROW EXECUTE FUNCTION guard.check_second_look();

-- Nor does she prepare it for a colleague.
CREATE FUNCTION guard.check_second_preparer() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
begin
  if exists (select from public.parcel_problem p where p.id = new.problem_id and p.status = 'looking'
      and coalesce(new.closed_by_id, new.prepared_by_id) in (p.decided_by_id, p.prepared_by_id)) then
    raise exception 'whoever decided dispute % first does not take the second look', new.problem_id
      using errcode = 'insufficient_privilege', table = 'desk_refund', constraint = 'desk_refund_by_another';
  end if;
  return new;
end $$;
CREATE TRIGGER second_look BEFORE INSERT OR UPDATE OF status ON desk_refund FOR EACH ROW
  WHEN (new.problem_id IS NOT NULL AND new.status <> 'withdrawn') EXECUTE FUNCTION guard.check_second_preparer();
REVOKE ALL ON FUNCTION guard.check_decision_by(uuid, uuid, bigint, uuid, uuid), guard.check_dispute_step(),
  guard.check_second_look(), guard.check_second_preparer() FROM PUBLIC;

ALTER TABLE parcel_second_look ENABLE ROW LEVEL SECURITY;
ALTER TABLE parcel_second_look FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON parcel_second_look TO CURRENT_USER USING (true) WITH CHECK (true);
-- As its dispute is seen.
CREATE POLICY app_select ON parcel_second_look FOR SELECT TO hamroh_app USING (
  (SELECT app_is_system()) OR app_sees_parcel_problem(problem_id));
CREATE POLICY app_insert ON parcel_second_look FOR INSERT TO hamroh_app WITH CHECK ((SELECT app_is_system()));
CREATE POLICY app_update ON parcel_second_look FOR UPDATE TO hamroh_app USING ((SELECT app_is_system()))
  WITH CHECK ((SELECT app_is_system()));
REVOKE ALL ON parcel_second_look FROM hamroh_app;
GRANT SELECT, INSERT ON parcel_second_look TO hamroh_app;
GRANT UPDATE (remedy, units, with_delivery, amount_tiyin, answer_cipher, decided_by_id, prepared_by_id, decided_at)
  ON parcel_second_look TO hamroh_app;
