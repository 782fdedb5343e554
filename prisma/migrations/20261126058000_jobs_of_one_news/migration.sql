-- One job sends all messages of one piece of news. Those that waited for one of their own are told so.
do $$
begin
  if to_regclass('graphile_worker._private_jobs') is null then return; end if;
  execute $move$
    with named as (
      insert into graphile_worker._private_tasks (identifier) values ('notifications.sendMessages')
        on conflict (identifier) do update set identifier = excluded.identifier returning id)
    update graphile_worker._private_jobs j
      set task_id = named.id, payload = json_build_object('messageIds', json_build_array(j.payload ->> 'messageId'))
      from named, graphile_worker._private_tasks t
      where t.id = j.task_id and t.identifier = 'notifications.sendMessage' $move$;
end $$;
