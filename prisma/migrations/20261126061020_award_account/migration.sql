-- Where the bank says that an account is closed, unknown or another person's, the person gives another one, and the
-- months that were not paid go to it with the next batch. Until then nothing is prepared for her.
CREATE TABLE "award_account" (
  "id" UUID NOT NULL,
  "award_id" UUID NOT NULL,
  "account_cipher" TEXT NOT NULL,
  "given_by_id" UUID NOT NULL,
  "given_at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "award_account_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "award_account_award_id_fkey" FOREIGN KEY ("award_id") REFERENCES "award"("id")
    ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "award_account_award_id_given_at_idx" ON "award_account"("award_id", "given_at");
CREATE INDEX "award_account_given_by_id_idx" ON "award_account"("given_by_id");

-- Whether the bank refused the account of an award, and no other one was given since.
create function guard.needs_account(p_award uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select 1 from public.award_transfer t
    where t.award_id = p_award and t.status = 'refused' and t.refusal_code in ('accountClosed', 'accountUnknown', 'nameDiffers')
      and t.answered_at >= coalesce((select max(a.given_at) from public.award_account a where a.award_id = p_award), '-infinity')
      -- What was paid to it since shows that it works.
      and not exists (select 1 from public.award_transfer p where p.award_id = p_award and p.status = 'paid'
        and p.answered_at > t.answered_at));
$$;

create function guard.check_award_account() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform 1 from public.award a where a.id = new.award_id for update;
  if new.given_by_id is distinct from public.app_person() or not exists (select 1 from public.award a
      where a.id = new.award_id and a.person_id = new.given_by_id) then
    raise exception 'who receives the money says where it goes'
      using errcode = 'insufficient_privilege', constraint = 'award_account_own';
  end if;
  if not guard.needs_account(new.award_id) then
    raise exception 'the account is changed where the bank refused it'
      using errcode = 'check_violation', constraint = 'award_account_needed';
  end if;
  return new;
end $$;
create trigger own before insert on award_account for each row execute function guard.check_award_account();

create function guard.check_transfer_account() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if guard.needs_account(new.award_id) then
    raise exception 'the bank refused this account'
      using errcode = 'check_violation', constraint = 'award_transfer_account';
  end if;
  return new;
end $$;
create trigger account before insert on award_transfer for each row execute function guard.check_transfer_account();

create trigger append_only before update or delete or truncate on award_account
  for each statement execute function app_refuse_change();
alter table award_account enable always trigger append_only;
alter table award_account enable row level security;
alter table award_account force row level security;
create policy owner_all on award_account to current_user using (true) with check (true);
create policy app_select on award_account for select to hamroh_app using ((select app_is_system()) or exists (
  select 1 from award a where a.id = award_account.award_id and a.person_id = (select app_person())));
create policy app_insert on award_account for insert to hamroh_app with check (
  given_by_id = (select app_person()) and exists (
    select 1 from award a where a.id = award_account.award_id and a.person_id = (select app_person())));
revoke all on award_account from hamroh_app;
grant select, insert on award_account to hamroh_app;
revoke all on function guard.needs_account(uuid), guard.check_award_account(), guard.check_transfer_account() from public;
