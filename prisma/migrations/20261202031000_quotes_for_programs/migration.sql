-- A workshop's own system reads what it was asked a price for, answers and takes back; and hears of a new request, of its
-- answer that was taken, and of a request that is over without it.

alter table program_key drop constraint program_key_known_scopes;
alter table program_key add constraint program_key_known_scopes check (scopes <@ (case when maker_id is null
  then array['referrals.read', 'referrals.answer']
  else array['offers.read', 'offers.write', 'orders.read', 'orders.write', 'handover.write', 'quotes.read',
    'quotes.write'] end));

alter table "webhook" drop constraint "webhook_events";
alter table "webhook" add constraint "webhook_events" check (cardinality(events) > 0 and events <@ array['order.placed',
  'order.paid', 'order.cancelled', 'delivery.missed', 'delivery.asked', 'handover.confirmed', 'payout.sent',
  'quote.asked', 'quote.taken', 'quote.closed']);

alter table "webhook_delivery" add column "quote_id" uuid;
alter table "webhook_delivery" drop constraint "webhook_delivery_subject";
alter table "webhook_delivery" add constraint "webhook_delivery_subject"
  check (num_nonnulls(order_id, transfer_id, quote_id) = 1);
create index "webhook_delivery_quote_id_idx" on "webhook_delivery"("quote_id");
alter table "webhook_delivery" add constraint "webhook_delivery_quote_id_fkey"
  foreign key ("quote_id") references "quote"("id") on delete restrict on update cascade;
drop trigger fixed on webhook_delivery;
create trigger fixed before update on webhook_delivery for each row execute function guard.keep_fixed(
  'id', 'webhook_id', 'type', 'order_id', 'transfer_id', 'quote_id', 'occurred_at');

create function guard.note_quote_webhook(p_quote public.quote, p_type text) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into public.webhook_delivery (id, webhook_id, type, quote_id, occurred_at, next_at)
  select gen_random_uuid(), w.id, p_type, p_quote.id, guard.act_at(), guard.act_at()
    from public.webhook w
   where w.maker_id = p_quote.maker_id and w.status = 'active' and p_type = any (w.events)
$$;

create function guard.note_quote_asked() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform guard.note_quote_webhook(new, 'quote.asked');
  return null;
end $$;
create trigger webhooks after insert on quote for each row execute function guard.note_quote_asked();

-- Whoever made no offer has nothing more to do with it.
create function guard.note_quote_decided() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  q public.quote;
begin
  for q in select * from public.quote where request_id = new.id and status <> 'declined' loop
    perform guard.note_quote_webhook(q, case when new.status = 'taken' and exists (select from public.device_order o
        where o.id = new.device_order_id and o.offer_id = q.offer_id) then 'quote.taken' else 'quote.closed' end);
  end loop;
  return null;
end $$;
create trigger webhooks after update of status on quote_request for each row
  when (old.status = 'open' and new.status <> 'open') execute function guard.note_quote_decided();
revoke all on function guard.note_quote_webhook(public.quote, text), guard.note_quote_asked(), guard.note_quote_decided()
  from public;
