-- Nobody has places on two courses on the same day. The program asks before, under a lock of the person; whatever reaches
-- the table at once, the exclusion lets one of them in.

ALTER TABLE "training_place" ADD COLUMN "held_from" DATE, ADD COLUMN "held_until" DATE;

-- The days for which a place is hers: the database alone says them.
create function guard.hold_training_days() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  new.held_from := null;
  new.held_until := null;
  if new.status in ('taken', 'attended', 'missed') then
    select c.first_on, c.last_on into new.held_from, new.held_until
      from public.training_course c where c.id = new.course_id;
  end if;
  return new;
end $$;
create trigger held before insert or update on training_place
  for each row execute function guard.hold_training_days();
revoke all on all functions in schema guard from public;

-- What stands already: of two that overlap the one that was asked for first.
alter table training_place disable trigger user;
update training_place p set held_from = c.first_on, held_until = c.last_on
  from training_course c
 where c.id = p.course_id and p.status in ('taken', 'attended', 'missed')
   and not exists (select 1 from training_place q join training_course d on d.id = q.course_id
     where q.beneficiary_index = p.beneficiary_index and q.status in ('taken', 'attended', 'missed')
       and q.ordinal < p.ordinal and d.first_on <= c.last_on and d.last_on >= c.first_on);
alter table training_place enable trigger user;
alter table training_place enable always trigger kept;

ALTER TABLE "training_place" ADD CONSTRAINT "training_place_one_at_a_time"
  EXCLUDE USING gist (beneficiary_index WITH =, daterange(held_from, held_until, '[]') WITH &&)
  WHERE (held_from IS NOT NULL);
