-- Media keeps which files came with which form; a message knows its form by the request key.
drop table inquiry_file;
