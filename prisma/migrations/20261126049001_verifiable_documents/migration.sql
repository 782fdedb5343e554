-- What the portal gives out on paper can be found to be genuine by whoever has its code.

CREATE TABLE "verifiable_document" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "issued_on" DATE NOT NULL,
    "code_index" TEXT NOT NULL,
    "code_cipher" TEXT NOT NULL,

    CONSTRAINT "verifiable_document_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "verifiable_document_code_index_key" ON "verifiable_document"("code_index");
CREATE UNIQUE INDEX "verifiable_document_kind_subject_id_key" ON "verifiable_document"("kind", "subject_id");

-- What was printed cannot be called back from paper.
create trigger append_only before update or delete or truncate on verifiable_document
  for each statement execute function app_refuse_change();
alter table verifiable_document enable always trigger append_only;

-- The portal gives it out and looks it up; nobody reads the list.
alter table verifiable_document enable row level security;
alter table verifiable_document force row level security;
create policy owner_all on verifiable_document to current_user using (true) with check (true);
create policy app_select on verifiable_document for select to hamroh_app using ((select app_is_system()));
create policy app_insert on verifiable_document for insert to hamroh_app with check ((select app_is_system()));
revoke all on verifiable_document from hamroh_app;
grant select, insert on verifiable_document to hamroh_app;
