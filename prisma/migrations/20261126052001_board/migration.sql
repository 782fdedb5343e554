-- What the public board shows: counts of whole months and quarters that say nothing of a few people. A job writes them
-- once; a visitor's request reads them and no case. What was told is never told otherwise: two figures of one month
-- would say by their difference what each of them hides.
CREATE TYPE "board_period" AS ENUM ('month', 'quarter');

CREATE TABLE "board_figure" (
    "period" "board_period" NOT NULL,
    "starts_on" DATE NOT NULL,
    "service_code" TEXT NOT NULL,
    "region_soato" TEXT NOT NULL,
    "received" INTEGER,
    "refused" INTEGER,
    "overdue" INTEGER,
    "appeals" INTEGER,
    "median_days" DOUBLE PRECISION,
    "longest_days" INTEGER,

    CONSTRAINT "board_figure_pkey" PRIMARY KEY ("period", "starts_on", "service_code", "region_soato"),
    CONSTRAINT "board_figure_month" CHECK (extract(day from starts_on) = 1),
    CONSTRAINT "board_figure_quarter" CHECK (period = 'month' or extract(month from starts_on)::integer % 3 = 1),
    CONSTRAINT "board_figure_counts" CHECK (least(received, refused, overdue, appeals) >= 0),
    -- What is told of anything smaller than the whole is nobody, or at least five people.
    CONSTRAINT "board_figure_few" CHECK (
      (received is null or received not between 1 and 4) and (refused is null or refused not between 1 and 4)
      and (overdue is null or overdue not between 1 and 4) and (appeals is null or appeals not between 1 and 4))
);

create trigger append_only before update or delete or truncate on board_figure
  for each statement execute function app_refuse_change();
alter table board_figure enable always trigger append_only;
create trigger page_change after insert or update or delete or truncate on board_figure
  for each statement execute function guard.note_page_change('portal');

-- A protected service stands in sums alone.
create function guard.check_board_figure() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select from public.service s where s.code = new.service_code and s.privacy = 'protected') then
    raise exception 'a protected service has no figures of its own'
      using errcode = 'check_violation', table = 'board_figure', constraint = 'board_figure_protected';
  end if;
  return new;
end $$;
revoke all on function guard.check_board_figure() from public;
create trigger protected before insert on board_figure for each row execute function guard.check_board_figure();

alter table board_figure enable row level security;
alter table board_figure force row level security;
create policy owner_all on board_figure to current_user using (true) with check (true);
create policy app_select on board_figure for select to hamroh_app using (true);
create policy app_insert on board_figure for insert to hamroh_app with check ((select app_is_system()));
revoke all on board_figure from hamroh_app;
grant select, insert on board_figure to hamroh_app;

-- Months are counted from the days on which things happened.
create index case_file_submitted_at_idx on case_file (submitted_at);
create index case_file_due_on_idx on case_file (due_on);
create index decision_decided_at_idx on decision (decided_at);
create index appeal_filed_at_idx on appeal (filed_at);
