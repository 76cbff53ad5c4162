-- A form is known by its key alone before one knows whose inquiry it becomes.
create index inquiry_message_by_form on inquiry_message (request_key);
