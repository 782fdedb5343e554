-- An organisation asks sellers for prices: a draft with its lines, sent to chosen sellers or to all of a category; each
-- answers in rounds, and one answer is taken. Above its limit a colleague approves, who neither asked nor chose.

ALTER TABLE "purchaser" ADD COLUMN "request_limit_tiyin" BIGINT,
  ADD CONSTRAINT "purchaser_request_limit" CHECK (request_limit_tiyin > 0);
GRANT UPDATE (request_limit_tiyin) ON purchaser TO hamroh_app;

CREATE TYPE "price_request_status" AS ENUM ('draft', 'sent', 'waiting', 'accepted', 'withdrawn', 'lapsed');
CREATE TYPE "price_answer_status" AS ENUM ('asked', 'offered', 'again', 'withdrawn');

CREATE TABLE "price_request" (
  "id" UUID NOT NULL,
  "number" TEXT NOT NULL,
  "purchaser_id" UUID NOT NULL,
  "title" TEXT NOT NULL,
  "note_cipher" TEXT,
  "category_code" TEXT,
  "soato" TEXT NOT NULL,
  "wanted_on" DATE NOT NULL,
  "status" "price_request_status" NOT NULL DEFAULT 'draft',
  "asked_by_id" UUID NOT NULL,
  "created_at" TIMESTAMPTZ(3) NOT NULL,
  "sent_at" TIMESTAMPTZ(3),
  "chosen_offer_id" UUID,
  "chosen_by_id" UUID,
  "chosen_at" TIMESTAMPTZ(3),
  "approved_by_id" UUID,
  "decline_cipher" TEXT,
  "closed_at" TIMESTAMPTZ(3),
  CONSTRAINT "price_request_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "price_request_sent" CHECK (status = 'withdrawn' OR (status = 'draft') = (sent_at IS NULL)),
  CONSTRAINT "price_request_chosen" CHECK ((status IN ('waiting', 'accepted')) = (chosen_offer_id IS NOT NULL)
    AND (chosen_offer_id IS NULL) = (chosen_by_id IS NULL) AND (chosen_offer_id IS NULL) = (chosen_at IS NULL)),
  CONSTRAINT "price_request_approved" CHECK (approved_by_id IS NULL OR status = 'accepted'
    AND approved_by_id <> asked_by_id AND approved_by_id <> chosen_by_id),
  CONSTRAINT "price_request_closed" CHECK ((status IN ('accepted', 'withdrawn', 'lapsed')) = (closed_at IS NOT NULL))
);
CREATE UNIQUE INDEX "price_request_number_key" ON "price_request"("number");
CREATE UNIQUE INDEX "price_request_chosen_offer_id_key" ON "price_request"("chosen_offer_id");
CREATE INDEX "price_request_purchaser_id_created_at_idx" ON "price_request"("purchaser_id", "created_at");
CREATE INDEX "price_request_category_code_idx" ON "price_request"("category_code");
CREATE INDEX "price_request_status_wanted_on_idx" ON "price_request"("status", "wanted_on");
CREATE INDEX "price_request_asked_by_id_idx" ON "price_request"("asked_by_id");
CREATE INDEX "price_request_chosen_by_id_idx" ON "price_request"("chosen_by_id");
CREATE INDEX "price_request_approved_by_id_idx" ON "price_request"("approved_by_id");

CREATE TABLE "price_request_line" (
  "id" UUID NOT NULL,
  "request_id" UUID NOT NULL,
  "position" INTEGER NOT NULL,
  "words" TEXT NOT NULL,
  "quantity" INTEGER NOT NULL,
  "unit" TEXT NOT NULL,
  CONSTRAINT "price_request_line_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "price_request_line_position" CHECK (position BETWEEN 0 AND 19),
  CONSTRAINT "price_request_line_quantity" CHECK (quantity BETWEEN 1 AND 100000),
  CONSTRAINT "price_request_line_unit" CHECK (unit IN ('piece', 'set', 'pair', 'metre', 'kilogram'))
);
CREATE UNIQUE INDEX "price_request_line_request_id_position_key" ON "price_request_line"("request_id", "position");

CREATE TABLE "price_request_photo" (
  "id" UUID NOT NULL,
  "request_id" UUID NOT NULL,
  "storage_key" TEXT NOT NULL,
  "width" INTEGER NOT NULL,
  "height" INTEGER NOT NULL,
  "position" INTEGER NOT NULL,
  CONSTRAINT "price_request_photo_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "price_request_photo_position" CHECK (position BETWEEN 0 AND 2)
);
CREATE UNIQUE INDEX "price_request_photo_request_id_position_key" ON "price_request_photo"("request_id", "position");

CREATE TABLE "price_answer" (
  "id" UUID NOT NULL,
  "request_id" UUID NOT NULL,
  "seller_id" UUID NOT NULL,
  "purchaser_id" UUID NOT NULL,
  "status" "price_answer_status" NOT NULL DEFAULT 'asked',
  "sent_at" TIMESTAMPTZ(3),
  CONSTRAINT "price_answer_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "price_answer_sent" CHECK (status = 'asked' OR sent_at IS NOT NULL)
);
CREATE UNIQUE INDEX "price_answer_request_id_seller_id_key" ON "price_answer"("request_id", "seller_id");
CREATE INDEX "price_answer_seller_id_status_idx" ON "price_answer"("seller_id", "status");
CREATE INDEX "price_answer_purchaser_id_idx" ON "price_answer"("purchaser_id");

CREATE TABLE "price_offer" (
  "id" UUID NOT NULL,
  "answer_id" UUID NOT NULL,
  "seller_id" UUID NOT NULL,
  "purchaser_id" UUID NOT NULL,
  "round" INTEGER NOT NULL,
  "making_days" INTEGER NOT NULL,
  "valid_until" DATE NOT NULL,
  "total_tiyin" BIGINT NOT NULL,
  "note_cipher" TEXT,
  "offered_by_id" UUID NOT NULL,
  "offered_at" TIMESTAMPTZ(3) NOT NULL,
  "reply_cipher" TEXT,
  "replied_by_id" UUID,
  "replied_at" TIMESTAMPTZ(3),
  CONSTRAINT "price_offer_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "price_offer_round" CHECK (round BETWEEN 1 AND 100),
  CONSTRAINT "price_offer_days" CHECK (making_days BETWEEN 1 AND 365),
  CONSTRAINT "price_offer_total" CHECK (total_tiyin > 0),
  CONSTRAINT "price_offer_replied" CHECK ((reply_cipher IS NULL) = (replied_at IS NULL)
    AND (reply_cipher IS NULL) = (replied_by_id IS NULL))
);
CREATE UNIQUE INDEX "price_offer_answer_id_round_key" ON "price_offer"("answer_id", "round");
CREATE INDEX "price_offer_seller_id_idx" ON "price_offer"("seller_id");
CREATE INDEX "price_offer_purchaser_id_idx" ON "price_offer"("purchaser_id");
CREATE INDEX "price_offer_offered_by_id_idx" ON "price_offer"("offered_by_id");
CREATE INDEX "price_offer_replied_by_id_idx" ON "price_offer"("replied_by_id");

CREATE TABLE "price_offer_line" (
  "offer_id" UUID NOT NULL,
  "line_id" UUID NOT NULL,
  "unit_price_tiyin" BIGINT NOT NULL,
  CONSTRAINT "price_offer_line_pkey" PRIMARY KEY ("offer_id", "line_id"),
  CONSTRAINT "price_offer_line_price" CHECK (unit_price_tiyin > 0)
);
CREATE INDEX "price_offer_line_line_id_idx" ON "price_offer_line"("line_id");

ALTER TABLE "price_request"
  ADD CONSTRAINT "price_request_purchaser_id_fkey" FOREIGN KEY ("purchaser_id") REFERENCES "purchaser"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "price_request_category_code_fkey" FOREIGN KEY ("category_code") REFERENCES "category"("code") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "price_request_chosen_offer_id_fkey" FOREIGN KEY ("chosen_offer_id") REFERENCES "price_offer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "price_request_line" ADD CONSTRAINT "price_request_line_request_id_fkey"
  FOREIGN KEY ("request_id") REFERENCES "price_request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "price_request_photo" ADD CONSTRAINT "price_request_photo_request_id_fkey"
  FOREIGN KEY ("request_id") REFERENCES "price_request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "price_answer"
  ADD CONSTRAINT "price_answer_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "price_request"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "price_answer_seller_id_fkey" FOREIGN KEY ("seller_id") REFERENCES "seller"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "price_offer" ADD CONSTRAINT "price_offer_answer_id_fkey"
  FOREIGN KEY ("answer_id") REFERENCES "price_answer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "price_offer_line"
  ADD CONSTRAINT "price_offer_line_offer_id_fkey" FOREIGN KEY ("offer_id") REFERENCES "price_offer"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "price_offer_line_line_id_fkey" FOREIGN KEY ("line_id") REFERENCES "price_request_line"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ---------------------------------------------------------------- duties and sides

CREATE OR REPLACE FUNCTION guard.duties_for(p_area text) RETURNS public.team_duty[]
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT (CASE
    WHEN p_area IN ('orders', 'visits', 'claims') THEN '{owner,manager,technician}'
    WHEN p_area IN ('offers', 'quotes', 'reviews', 'workshop', 'hours', 'programs') THEN '{owner,manager}'
    WHEN p_area = 'money' THEN '{owner,finance}'
    WHEN p_area = 'purchases' THEN '{owner,buyer,approver}'
    WHEN p_area = 'requests' THEN '{owner,buyer}'
    WHEN p_area = 'approvals' THEN '{owner,approver}'
    WHEN p_area IN ('account', 'accreditation', 'team') THEN '{owner}'
  END)::public.team_duty[]
$$;

-- Everybody in the team of an organisation that buys, with their families.
CREATE FUNCTION app_purchaser_side(p_purchaser uuid) RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT array(SELECT DISTINCT unnest(public.app_citizen_side(one.person_id, NULL)) FROM (
    SELECT p.founder_id AS person_id FROM public.purchaser p WHERE p.id = p_purchaser
    UNION SELECT g.person_id FROM public.role_grant g WHERE g.role::text = 'buyer_staff'
      AND g.organisation_id = p_purchaser::text AND guard.grant_stands(g)) one)
$$;
REVOKE ALL ON FUNCTION app_purchaser_side(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app_purchaser_side(uuid) TO hamroh_app;

CREATE FUNCTION guard.check_request_limit() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
begin
  if coalesce(public.app_context('actorRole'), 'system') <> 'system' and not (
      public.app_context('actorRole') = 'buyer_staff' and public.app_organisation() = new.id::text
      and public.app_in_team('team')) then
    raise exception 'an owner sets the limit of her organisation'
      using errcode = 'insufficient_privilege', table = 'purchaser', constraint = 'purchaser_limit_by_owner';
  end if;
  return new;
end $$;
CREATE TRIGGER limit_by_owner BEFORE UPDATE OF request_limit_tiyin ON purchaser
  FOR EACH ROW EXECUTE FUNCTION guard.check_request_limit();

-- ---------------------------------------------------------------- states and what does not change

INSERT INTO guard.transition VALUES
  ('price_request', '', 'draft'),
  ('price_request', 'draft', 'sent'),
  ('price_request', 'draft', 'withdrawn'),
  ('price_request', 'sent', 'waiting'),
  ('price_request', 'sent', 'accepted'),
  ('price_request', 'sent', 'withdrawn'),
  ('price_request', 'sent', 'lapsed'),
  ('price_request', 'waiting', 'accepted'),
  ('price_request', 'waiting', 'sent'),
  ('price_request', 'waiting', 'withdrawn'),
  ('price_request', 'waiting', 'lapsed'),
  ('price_answer', '', 'asked'),
  ('price_answer', 'asked', 'offered'),
  ('price_answer', 'offered', 'again'),
  ('price_answer', 'offered', 'withdrawn'),
  ('price_answer', 'again', 'offered'),
  ('price_answer', 'again', 'withdrawn'),
  ('price_answer', 'withdrawn', 'offered');
CREATE TRIGGER lifecycle BEFORE INSERT OR UPDATE OF status ON price_request
  FOR EACH ROW EXECUTE FUNCTION guard.keep_lifecycle('status');
CREATE TRIGGER lifecycle BEFORE INSERT OR UPDATE OF status ON price_answer
  FOR EACH ROW EXECUTE FUNCTION guard.keep_lifecycle('status');
CREATE TRIGGER fixed BEFORE UPDATE ON price_request FOR EACH ROW EXECUTE FUNCTION guard.keep_fixed(
  'id', 'number', 'purchaser_id', 'created_at', '?sent_at', '?closed_at');
CREATE TRIGGER fixed_once_sent BEFORE UPDATE ON price_request FOR EACH ROW WHEN (old.status <> 'draft')
  EXECUTE FUNCTION guard.keep_fixed('title', 'note_cipher', 'category_code', 'soato', 'wanted_on', 'asked_by_id');
CREATE TRIGGER fixed BEFORE UPDATE ON price_answer FOR EACH ROW EXECUTE FUNCTION guard.keep_fixed(
  'id', 'request_id', 'seller_id', 'purchaser_id', '?sent_at');
CREATE TRIGGER fixed BEFORE UPDATE ON price_offer FOR EACH ROW EXECUTE FUNCTION guard.keep_fixed(
  'id', 'answer_id', 'seller_id', 'purchaser_id', 'round', 'making_days', 'valid_until', 'total_tiyin', 'note_cipher',
  'offered_by_id', 'offered_at', '?reply_cipher', '?replied_by_id', '?replied_at');
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON price_offer_line
  FOR EACH STATEMENT EXECUTE FUNCTION app_refuse_change();
ALTER TABLE price_offer_line ENABLE ALWAYS TRIGGER append_only;
CREATE TRIGGER kept BEFORE DELETE OR TRUNCATE ON price_request FOR EACH STATEMENT EXECUTE FUNCTION app_refuse_change();
ALTER TABLE price_request ENABLE ALWAYS TRIGGER kept;
CREATE TRIGGER kept BEFORE DELETE OR TRUNCATE ON price_offer FOR EACH STATEMENT EXECUTE FUNCTION app_refuse_change();
ALTER TABLE price_offer ENABLE ALWAYS TRIGGER kept;

-- What belongs to a draft is written anew with it; once it is sent it stays.
CREATE FUNCTION guard.check_price_draft() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
declare
  v_request uuid := case when tg_op = 'DELETE' then old.request_id else new.request_id end;
begin
  if (select r.status from public.price_request r where r.id = v_request) <> 'draft' then
    raise exception '% does not change once the request was sent', tg_table_name
      using errcode = 'restrict_violation', table = tg_table_name, constraint = tg_table_name || '_of_draft';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
CREATE TRIGGER of_draft BEFORE INSERT OR UPDATE OR DELETE ON price_request_line
  FOR EACH ROW EXECUTE FUNCTION guard.check_price_draft();
CREATE TRIGGER of_draft BEFORE INSERT OR UPDATE OR DELETE ON price_request_photo
  FOR EACH ROW EXECUTE FUNCTION guard.check_price_draft();
CREATE TRIGGER of_draft BEFORE INSERT OR DELETE ON price_answer
  FOR EACH ROW EXECUTE FUNCTION guard.check_price_draft();
CREATE TRIGGER kept BEFORE TRUNCATE ON price_request_line FOR EACH STATEMENT EXECUTE FUNCTION app_refuse_change();
ALTER TABLE price_request_line ENABLE ALWAYS TRIGGER kept;
CREATE TRIGGER kept BEFORE TRUNCATE ON price_request_photo FOR EACH STATEMENT EXECUTE FUNCTION app_refuse_change();
ALTER TABLE price_request_photo ENABLE ALWAYS TRIGGER kept;
CREATE TRIGGER kept BEFORE TRUNCATE ON price_answer FOR EACH STATEMENT EXECUTE FUNCTION app_refuse_change();
ALTER TABLE price_answer ENABLE ALWAYS TRIGGER kept;

-- ---------------------------------------------------------------- who asks, chooses and approves

CREATE FUNCTION guard.check_price_request() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
declare
  v_actor uuid := public.app_person();
  v_is_system boolean := coalesce(public.app_context('actorRole'), 'system') = 'system';
  v_move text := case when tg_op = 'INSERT' then 'write' when old.status = new.status then 'change'
    when old.status = 'waiting' and new.status in ('accepted', 'sent') then 'approve' else new.status::text end;
  v_limit bigint;
  o public.price_offer;
  a public.price_answer;
begin
  if new.status = 'lapsed' then
    if not v_is_system then
      raise exception 'time ends a request, and nobody else'
        using errcode = 'insufficient_privilege', table = 'price_request', constraint = 'price_request_by_team';
    end if;
    return new;
  end if;
  if not v_is_system then
    if public.app_context('actorRole') is distinct from 'buyer_staff'
       or public.app_organisation() is distinct from new.purchaser_id::text
       or not public.app_in_team(case v_move when 'approve' then 'approvals' else 'requests' end) then
      raise exception 'this request is not theirs'
        using errcode = 'insufficient_privilege', table = 'price_request', constraint = 'price_request_by_team';
    end if;
    if v_move in ('write', 'sent') and new.asked_by_id is distinct from v_actor
       or v_move in ('waiting') and new.chosen_by_id is distinct from v_actor
       or v_move = 'accepted' and new.chosen_by_id is distinct from v_actor
       or v_move = 'approve' and new.status = 'accepted' and new.approved_by_id is distinct from v_actor
       or v_move = 'approve' and v_actor in (old.asked_by_id, old.chosen_by_id) then
      raise exception 'a colleague approves, who neither asked nor chose'
        using errcode = 'insufficient_privilege', table = 'price_request', constraint = 'price_request_by_colleague';
    end if;
  end if;
  if (v_move in ('sent', 'waiting', 'accepted') or v_move = 'approve' and new.status = 'accepted')
     and (select p.status::text from public.purchaser p where p.id = new.purchaser_id) <> 'confirmed' then
    raise exception 'an organisation that is not confirmed, or suspended, asks for no prices'
      using errcode = 'restrict_violation', table = 'price_request', constraint = 'price_request_by_confirmed';
  end if;
  if v_move = 'sent' and not exists (select from public.price_answer x where x.request_id = new.id)
     or v_move = 'sent' and not exists (select from public.price_request_line x where x.request_id = new.id) then
    raise exception 'a request has lines and sellers'
      using errcode = 'check_violation', table = 'price_request', constraint = 'price_request_whole';
  end if;
  if new.status in ('waiting', 'accepted') and v_move <> 'change' then
    select * into o from public.price_offer x where x.id = new.chosen_offer_id;
    select * into a from public.price_answer x where x.id = o.answer_id;
    if a.request_id is distinct from new.id or a.status <> 'offered'
       or o.valid_until < guard.day_of(guard.act_at())
       or o.round <> (select max(x.round) from public.price_offer x where x.answer_id = o.answer_id) then
      raise exception 'the last answer of a seller is taken, until its day is over'
        using errcode = 'restrict_violation', table = 'price_request', constraint = 'price_request_offer';
    end if;
    select p.request_limit_tiyin into v_limit from public.purchaser p where p.id = new.purchaser_id;
    if v_move = 'accepted' and o.total_tiyin > v_limit then
      raise exception 'above its limit a colleague approves'
        using errcode = 'restrict_violation', table = 'price_request', constraint = 'price_request_limit';
    end if;
    if not v_is_system then
      perform public.app_refuse_both_sides('askPrice', v_actor, public.app_seller_family(o.seller_id));
    end if;
  end if;
  return new;
end $$;
CREATE TRIGGER checked BEFORE INSERT OR UPDATE ON price_request
  FOR EACH ROW EXECUTE FUNCTION guard.check_price_request();

-- A seller answers for herself while the request is open; the buyer asks for another round.
CREATE FUNCTION guard.check_price_answer() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
declare
  v_role text := coalesce(public.app_context('actorRole'), 'system');
  r public.price_request;
begin
  select * into r from public.price_request x where x.id = new.request_id;
  if r.purchaser_id <> new.purchaser_id then
    raise exception 'an answer is to its request'
      using errcode = 'check_violation', table = 'price_answer', constraint = 'price_answer_of_request';
  end if;
  if tg_op = 'UPDATE' and new.status <> old.status and r.status <> 'sent' then
    raise exception 'this request is closed'
      using errcode = 'restrict_violation', table = 'price_answer', constraint = 'price_answer_open';
  end if;
  if v_role = 'system' then return new; end if;
  if v_role = 'buyer_staff' and public.app_organisation() = r.purchaser_id::text
     and new.status in ('asked', 'again') and public.app_in_team('requests') then
    -- A draft asks nobody yet.
    if new.sent_at is not null then
      perform public.app_refuse_both_sides('askPrice', public.app_person(), public.app_seller_family(new.seller_id));
    end if;
  elsif tg_op = 'UPDATE' and v_role = 'artisan' and public.app_organisation() = new.seller_id::text
     and new.status in ('offered', 'withdrawn') then
    perform public.app_refuse_both_sides('offerPrice', public.app_person(), public.app_purchaser_side(new.purchaser_id));
  else
    raise exception 'this answer is not theirs'
      using errcode = 'insufficient_privilege', table = 'price_answer', constraint = 'price_answer_by_side';
  end if;
  return new;
end $$;
CREATE TRIGGER checked BEFORE INSERT OR UPDATE ON price_answer
  FOR EACH ROW EXECUTE FUNCTION guard.check_price_answer();

CREATE FUNCTION guard.check_price_offer() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
declare
  v_role text := coalesce(public.app_context('actorRole'), 'system');
  a public.price_answer;
begin
  select * into a from public.price_answer x where x.id = new.answer_id;
  if (a.seller_id, a.purchaser_id) is distinct from (new.seller_id, new.purchaser_id)
     or not exists (select from public.price_request r where r.id = a.request_id and r.status = 'sent') then
    raise exception 'a round is of an open request'
      using errcode = 'restrict_violation', table = 'price_offer', constraint = 'price_offer_open';
  end if;
  if v_role = 'system' then return new; end if;
  if tg_op = 'INSERT' and (v_role <> 'artisan' or public.app_organisation() is distinct from new.seller_id::text
       or new.offered_by_id is distinct from public.app_person())
     or tg_op = 'UPDATE' and (v_role <> 'buyer_staff' or public.app_organisation() is distinct from new.purchaser_id::text
       or new.replied_by_id is distinct from public.app_person()) then
    raise exception 'a seller offers, and the buyer answers her'
      using errcode = 'insufficient_privilege', table = 'price_offer', constraint = 'price_offer_by_side';
  end if;
  return new;
end $$;
CREATE TRIGGER checked BEFORE INSERT OR UPDATE ON price_offer
  FOR EACH ROW EXECUTE FUNCTION guard.check_price_offer();

-- The sum of a round is that of its lines, which are of its request.
CREATE FUNCTION guard.check_price_sum() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
declare
  v_offer uuid := coalesce((to_jsonb(new) ->> 'offer_id')::uuid, (to_jsonb(new) ->> 'id')::uuid);
begin
  if exists (select from public.price_offer o where o.id = v_offer and o.total_tiyin is distinct from (
      select sum(l.quantity * p.unit_price_tiyin) from public.price_offer_line p
        join public.price_request_line l on l.id = p.line_id
        join public.price_answer a on a.id = o.answer_id and a.request_id = l.request_id
       where p.offer_id = o.id))
     or exists (select from public.price_offer_line p join public.price_request_line l on l.id = p.line_id
       join public.price_offer o on o.id = p.offer_id join public.price_answer a on a.id = o.answer_id
       where p.offer_id = v_offer and a.request_id <> l.request_id) then
    raise exception 'the lines of round % do not come to its sum', v_offer
      using errcode = 'check_violation', constraint = 'price_offer_sum';
  end if;
  return null;
end $$;
CREATE CONSTRAINT TRIGGER sums AFTER INSERT ON price_offer DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION guard.check_price_sum();
CREATE CONSTRAINT TRIGGER sums AFTER INSERT ON price_offer_line DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION guard.check_price_sum();
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA guard FROM PUBLIC;

-- ---------------------------------------------------------------- who sees it

-- Sellers see what was sent to them, and of answers their own alone.
CREATE FUNCTION app_asked_for_price(p_request uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
begin
  return exists (select from public.price_answer where request_id = p_request
    and seller_id::text = (select app_organisation()) and sent_at is not null);
end $$;
CREATE FUNCTION app_sees_price_request(p_request uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
begin
  return exists (select from public.price_request where id = p_request);
end $$;
CREATE FUNCTION app_sees_price_offer(p_offer uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
begin
  return exists (select from public.price_offer where id = p_offer);
end $$;

-- Who asks: its name for each seller that is asked, and where it is for the one whose answer was taken.
CREATE FUNCTION app_asking_purchaser(p_request uuid) RETURNS TABLE (name text, tax_number text, soato text, address text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT p.name, CASE WHEN o.id IS NOT NULL THEN p.tax_number END, CASE WHEN o.id IS NOT NULL THEN p.soato END,
      CASE WHEN o.id IS NOT NULL THEN p.address END
    FROM public.price_request r JOIN public.purchaser p ON p.id = r.purchaser_id
    JOIN public.price_answer a ON a.request_id = r.id AND a.sent_at IS NOT NULL
    LEFT JOIN public.price_offer o ON o.answer_id = a.id AND o.id = r.chosen_offer_id AND r.status = 'accepted'
   WHERE r.id = p_request AND a.seller_id::text = public.app_organisation() AND public.app_role() = 'artisan'
$$;
REVOKE ALL ON FUNCTION app_asking_purchaser(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app_asking_purchaser(uuid) TO hamroh_app;

DO $$
declare
  one text;
begin
  foreach one in array array['price_request', 'price_request_line', 'price_request_photo', 'price_answer', 'price_offer',
      'price_offer_line'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy owner_all on %I to current_user using (true) with check (true)', one);
    execute format('create policy app_insert on %I for insert to hamroh_app with check ((select app_is_system()))', one);
    execute format('revoke all on %I from hamroh_app', one);
    execute format('grant select, insert on %I to hamroh_app', one);
  end loop;
  foreach one in array array['price_request', 'price_answer', 'price_offer'] loop
    execute format('create policy app_update on %I for update to hamroh_app using ((select app_is_system()))', one);
    execute format('grant update on %I to hamroh_app', one);
  end loop;
  foreach one in array array['price_request_line', 'price_request_photo', 'price_answer'] loop
    execute format('create policy app_delete on %I for delete to hamroh_app using ((select app_is_system()))', one);
    execute format('grant delete on %I to hamroh_app', one);
  end loop;
end $$;
CREATE POLICY app_select ON price_request FOR SELECT TO hamroh_app USING ((SELECT app_is_system())
  OR (SELECT app_role()) = 'buyer_staff' AND purchaser_id::text = (SELECT app_organisation())
  OR (SELECT app_role()) = 'artisan' AND app_asked_for_price(id));
CREATE POLICY app_select ON price_request_line FOR SELECT TO hamroh_app USING (
  (SELECT app_is_system()) OR app_sees_price_request(request_id));
CREATE POLICY app_select ON price_request_photo FOR SELECT TO hamroh_app USING (
  (SELECT app_is_system()) OR app_sees_price_request(request_id));
CREATE POLICY app_select ON price_answer FOR SELECT TO hamroh_app USING ((SELECT app_is_system())
  OR (SELECT app_role()) = 'buyer_staff' AND purchaser_id::text = (SELECT app_organisation())
  OR (SELECT app_role()) = 'artisan' AND seller_id::text = (SELECT app_organisation()) AND sent_at IS NOT NULL);
CREATE POLICY app_select ON price_offer FOR SELECT TO hamroh_app USING ((SELECT app_is_system())
  OR (SELECT app_role()) = 'buyer_staff' AND purchaser_id::text = (SELECT app_organisation())
  OR (SELECT app_role()) = 'artisan' AND seller_id::text = (SELECT app_organisation()));
CREATE POLICY app_select ON price_offer_line FOR SELECT TO hamroh_app USING (
  (SELECT app_is_system()) OR app_sees_price_offer(offer_id));

INSERT INTO guard.audit_word (word, chain, has_subject, roles) VALUES ('priceRequest', 'priceRequest', true, NULL);
