-- When a simulated partner was really asked to do it: for what a buyer pays, when the buyer said so on its page.
alter table simulated_request add column wanted_at timestamp with time zone;
update simulated_request set wanted_at = heard_at where act <> 'COLLECT' or verdict <> 'PENDING';
