-- What a decision gives in kind is handed over, thing by thing: somebody of the centre writes down the day, and the person
-- says that she has it, or that she has not. What she has not is handed over anew.

CREATE TYPE "goods_handover_status" AS ENUM ('recorded', 'received', 'disputed');
CREATE TABLE "goods_handover" (
  "id" UUID NOT NULL,
  "provision_id" UUID NOT NULL,
  "item_code" TEXT NOT NULL,
  "handed_on" DATE NOT NULL,
  "status" "goods_handover_status" NOT NULL DEFAULT 'recorded',
  "recorded_by_id" UUID NOT NULL,
  "recorded_at" TIMESTAMPTZ(3) NOT NULL,
  "answer_cipher" TEXT,
  "answered_at" TIMESTAMPTZ(3),
  CONSTRAINT "goods_handover_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "goods_handover_answered" CHECK ((status = 'recorded') = (answered_at IS NULL)),
  CONSTRAINT "goods_handover_disputed" CHECK (status <> 'disputed' OR answer_cipher IS NOT NULL),
  CONSTRAINT "goods_handover_provision_id_fkey" FOREIGN KEY ("provision_id") REFERENCES "provision"("id")
    ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "goods_handover_provision_id_recorded_at_idx" ON "goods_handover"("provision_id", "recorded_at");
CREATE INDEX "goods_handover_recorded_by_id_idx" ON "goods_handover"("recorded_by_id");
-- A thing is handed over once; what did not arrive may be again.
CREATE UNIQUE INDEX goods_handover_once ON goods_handover (provision_id, item_code) WHERE status <> 'disputed';

insert into guard.transition values
  ('goods_handover', '', 'recorded'),
  ('goods_handover', 'recorded', 'received'),
  ('goods_handover', 'recorded', 'disputed');
create trigger lifecycle before insert or update of status on goods_handover
  for each row execute function guard.keep_lifecycle('status');
create trigger fixed before update on goods_handover for each row execute function guard.keep_fixed(
  'id', 'provision_id', 'item_code', 'handed_on', 'recorded_by_id', 'recorded_at', '?answer_cipher', '?answered_at');
create trigger kept before delete or truncate on goods_handover for each statement execute function app_refuse_change();
alter table goods_handover enable always trigger kept;
create trigger by_actor before insert on goods_handover for each row execute function guard.by_actor('recorded_by_id');

-- Somebody of the centre of the case hands over what was given in kind and stands; whose it is says that she has it. Nobody
-- is both.
create function guard.check_goods_handover() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_provision public.provision;
  v_actor uuid := public.app_person();
begin
  select * into v_provision from public.provision p where p.id = new.provision_id;
  if tg_op = 'UPDATE' then
    if v_actor is distinct from v_provision.person_id then
      raise exception 'whose it is says whether it came'
        using errcode = 'insufficient_privilege', table = 'goods_handover', constraint = 'goods_handover_own';
    end if;
    return new;
  end if;
  if v_provision.kind is distinct from 'in-kind' or v_provision.status = 'ended' or new.handed_on < v_provision.from_on
     or new.handed_on > guard.day_of(guard.act_at()) then
    raise exception 'what was given in kind is handed over from its day on, and not before its time'
      using errcode = 'check_violation', table = 'goods_handover', constraint = 'goods_handover_of_provision';
  end if;
  if public.app_context('actorRole') is not null and public.app_context('actorRole') <> 'system'
     and not exists (select 1 from public.case_file c join public.role_grant g on g.organisation_id = c.centre_code
       where c.id = v_provision.application_id and g.person_id = v_actor
         and g.role in ('inson_specialist', 'inson_head') and guard.grant_stands(g)) then
    raise exception 'the centre of the case hands it over'
      using errcode = 'insufficient_privilege', table = 'goods_handover', constraint = 'goods_handover_by_centre';
  end if;
  perform public.app_refuse_both_sides('workOnCase', v_actor,
    public.app_citizen_side(v_provision.person_id, v_provision.beneficiary_index));
  return new;
end $$;
create trigger checked before insert or update on goods_handover
  for each row execute function guard.check_goods_handover();
revoke all on function guard.check_goods_handover() from public;

-- Whoever sees what was given sees what became of it.
alter table goods_handover enable row level security;
alter table goods_handover force row level security;
create policy owner_all on goods_handover to current_user using (true) with check (true);
create policy app_select on goods_handover for select to hamroh_app using ((select app_is_system())
  or exists (select 1 from provision p where p.id = goods_handover.provision_id));
create policy app_insert on goods_handover for insert to hamroh_app with check ((select app_is_system()));
create policy app_update on goods_handover for update to hamroh_app
  using ((select app_is_system())) with check ((select app_is_system()));
revoke all on goods_handover from hamroh_app;
grant select, insert on goods_handover to hamroh_app;
grant update (status, answer_cipher, answered_at) on goods_handover to hamroh_app;
