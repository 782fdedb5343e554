-- Some kinds of device are made for children only; nobody grown up can apply for them.
alter table device_kind add column only_children boolean not null default false;
update device_kind set only_children = true where code = 'wheelchair-child';
