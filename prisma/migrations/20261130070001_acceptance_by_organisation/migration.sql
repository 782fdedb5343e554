-- Whose a row is, is asked by every rule of access.
create index device_acceptance_organisation_id_idx on device_acceptance (organisation_id);
