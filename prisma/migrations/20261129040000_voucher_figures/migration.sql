-- What the public board shows of device vouchers, as `board_figure` does of cases: counts, sums and days of whole months
-- and quarters, written once by a job.
CREATE TABLE "voucher_figure" (
    "period" "board_period" NOT NULL,
    "starts_on" DATE NOT NULL,
    "device_code" TEXT NOT NULL,
    "region_soato" TEXT NOT NULL,
    "asked" INTEGER,
    "issued" INTEGER,
    "spent" INTEGER,
    "waiting" INTEGER,
    "issued_tiyin" BIGINT,
    "issued_summed" INTEGER,
    "state_tiyin" BIGINT,
    "own_tiyin" BIGINT,
    "spent_summed" INTEGER,
    "median_issue_days" DOUBLE PRECISION,
    "longest_issue_days" INTEGER,
    "median_device_days" DOUBLE PRECISION,
    "longest_device_days" INTEGER,

    CONSTRAINT "voucher_figure_pkey" PRIMARY KEY ("period", "starts_on", "device_code", "region_soato"),
    CONSTRAINT "voucher_figure_month" CHECK (extract(day from starts_on) = 1),
    CONSTRAINT "voucher_figure_quarter" CHECK (period = 'month' or extract(month from starts_on)::integer % 3 = 1),
    CONSTRAINT "voucher_figure_counts" CHECK (least(asked, issued, spent, waiting) >= 0),
    CONSTRAINT "voucher_figure_asked" CHECK (asked is null or device_code = ''),
    -- What is told of anything smaller than the whole is nobody, or at least five people.
    CONSTRAINT "voucher_figure_few" CHECK (
      (asked is null or asked not between 1 and 4) and (issued is null or issued not between 1 and 4)
      and (spent is null or spent not between 1 and 4) and (waiting is null or waiting not between 1 and 4)
      and (issued_summed is null or issued_summed not between 1 and 4)
      and (spent_summed is null or spent_summed not between 1 and 4)),
    -- A sum is of people who are counted, and of nobody else.
    CONSTRAINT "voucher_figure_sums" CHECK (
      (issued_tiyin is null) = (issued_summed is null) and (state_tiyin is null) = (spent_summed is null)
      and (own_tiyin is null) = (spent_summed is null)
      and (issued_summed is null or issued_summed <= issued) and (spent_summed is null or spent_summed <= spent)),
    CONSTRAINT "voucher_figure_days" CHECK (
      (median_issue_days is null or issued >= 5) and (longest_issue_days is null or issued >= 5)
      and (median_device_days is null or spent >= 5) and (longest_device_days is null or spent >= 5))
);

create trigger append_only before update or delete or truncate on voucher_figure
  for each statement execute function app_refuse_change();
alter table voucher_figure enable always trigger append_only;
create trigger page_change after insert or update or delete or truncate on voucher_figure
  for each statement execute function guard.note_page_change('portal');

alter table voucher_figure enable row level security;
alter table voucher_figure force row level security;
create policy owner_all on voucher_figure to current_user using (true) with check (true);
create policy app_select on voucher_figure for select to hamroh_app using (true);
create policy app_insert on voucher_figure for insert to hamroh_app with check ((select app_is_system()));
revoke all on voucher_figure from hamroh_app;
grant select, insert on voucher_figure to hamroh_app;

-- Months are counted from the days on which things happened.
create index voucher_issued_at_idx on voucher (issued_at);
create index device_order_handed_over_at_idx on device_order (handed_over_at);
