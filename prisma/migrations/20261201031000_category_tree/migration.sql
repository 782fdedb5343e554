-- Categories are a tree of two levels, and each has a page of its own with a few words on it.
ALTER TABLE "category" ADD COLUMN "parent_code" TEXT, ADD COLUMN "about" JSONB NOT NULL DEFAULT '{}';
CREATE INDEX "category_parent_code_idx" ON "category"("parent_code");
ALTER TABLE "category" ADD CONSTRAINT "category_parent_code_fkey" FOREIGN KEY ("parent_code") REFERENCES "category"("code") ON DELETE SET NULL ON UPDATE CASCADE;
alter table category add constraint category_not_in_itself check (parent_code <> code);

create function guard.check_category_depth() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  -- Two that are put into each other at the same moment would each see the other at the top.
  perform pg_advisory_xact_lock(hashtextextended('category tree', 0));
  if new.parent_code is not null and (
      exists (select from public.category p where p.code = new.parent_code and p.parent_code is not null)
      or exists (select from public.category c where c.parent_code = new.code)) then
    raise exception 'categories have two levels'
      using errcode = 'restrict_violation', table = 'category', constraint = 'category_two_levels';
  end if;
  return new;
end $$;
revoke all on function guard.check_category_depth() from public;
create trigger two_levels before insert or update of parent_code on category
  for each row execute function guard.check_category_depth();
