create index payment_plan_of_buyer on payment_plan (buyer_person, reference);
