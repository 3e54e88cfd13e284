CREATE TABLE meetups (
     number  INTEGER PRIMARY KEY,
     id      TEXT NOT NULL UNIQUE,
     epoch   TEXT NOT NULL,
     version INTEGER NOT NULL,
     gone    INTEGER NOT NULL DEFAULT 0
   , begins TEXT, ends TEXT) STRICT;
CREATE TABLE state (
     meetup INTEGER NOT NULL,
     field  TEXT NOT NULL,
     entry  TEXT NOT NULL,
     item   TEXT NOT NULL,
     json   TEXT NOT NULL,
     PRIMARY KEY (meetup, field, entry, item)
   ) STRICT, WITHOUT ROWID;
CREATE TABLE vault (
     meetup INTEGER NOT NULL,
     field  TEXT NOT NULL,
     entry  TEXT NOT NULL,
     item   TEXT NOT NULL,
     json   TEXT NOT NULL,
     PRIMARY KEY (meetup, field, entry, item)
   ) STRICT, WITHOUT ROWID;
CREATE TABLE creations (
     id      TEXT NOT NULL PRIMARY KEY,
     command TEXT NOT NULL,
     result  TEXT NOT NULL,
     meetup  TEXT NOT NULL,
     at      INTEGER NOT NULL
   ) STRICT;
CREATE INDEX creations_by_age ON creations (at);
CREATE INDEX meetups_by_end ON meetups (ends, begins) WHERE ends IS NOT NULL;
CREATE INDEX creations_by_meetup ON creations (meetup);
INSERT INTO meetups VALUES (1, '5MGha5JSLdMiq5EXOtmp1OTE', 'WwI9JF1KAb_p', 23, 0, '2031-12-04T23:30:00Z', '2031-12-25T03:30:00Z');
INSERT INTO meetups VALUES (2, '1QsvtZnqkvBwCuKyg3VtVhAI', 'ua4RV8HmJNNT', 11, 0, '2031-12-04T18:00:00Z', '2031-12-31T10:15:00Z');
INSERT INTO meetups VALUES (3, 'hzRuBWIiEMfcMVT7JW_cWrSG', 'czlktMIhoZ4I', 4, 0, '2031-12-04T18:00:00Z', '2031-12-06T23:00:00Z');
INSERT INTO meetups VALUES (4, 'eJoEIP0ptM22YTsjasSNxTqc', 'x9b3zociULyN', 11, 0, '2031-12-04T18:00:00Z', '2031-12-04T21:00:00Z');
INSERT INTO meetups VALUES (5, 'dsFKnYs74scKKaKBS-7VgM7H', '_ONBLxr4AhWk', 1, 0, null, null);
INSERT INTO meetups VALUES (6, 'yOehtinKhtB4YM-aUAn4kqJT', 'jR9FZHdxobEA', 1, 1, null, null);
INSERT INTO state VALUES (1, 'activity', '', '', '"Beer"');
INSERT INTO state VALUES (1, 'comments', '', '', '{}');
INSERT INTO state VALUES (1, 'comments', 'c_TdiHfPMbuugc', '', '{"id":"c_TdiHfPMbuugc","participantId":"p_BSoAUyDxuiv2","text":"Dee was here, Zanzibar","at":"2026-11-30T18:38:48Z"}');
INSERT INTO state VALUES (1, 'comments', 'c_aH5TZipK6h7O', '', '{"id":"c_aH5TZipK6h7O","participantId":"p_ZtsliH8ayxo9","text":"Anna was here, Zanzibar","optionId":"v_rktOvhs8TppT","at":"2026-11-30T18:38:48Z"}');
INSERT INTO state VALUES (1, 'createdAt', '', '', '"2026-11-30T18:38:47Z"');
INSERT INTO state VALUES (1, 'description', '', '', '"Zanzibar\n\ntwo lines"');
INSERT INTO state VALUES (1, 'formerTimes', '', '', '{"s_7yCfcaRAjy7K":{"date":"2031-12-23"}}');
INSERT INTO state VALUES (1, 'participants', '', '', '{}');
INSERT INTO state VALUES (1, 'participants', 'p_ZtsliH8ayxo9', '', '{"avatar":"🦊","partySize":2,"id":"p_ZtsliH8ayxo9","name":"Anna Zanzibar","joinedAt":"2026-11-30T18:38:47Z","finished":true,"finishedUpTo":5}');
INSERT INTO state VALUES (1, 'participants', 'p_bNsahH6siEET', '', '{"avatar":"","partySize":1,"id":"p_bNsahH6siEET","name":"Olga Zanzibar","joinedAt":"2026-11-30T18:38:47Z","organiser":true}');
INSERT INTO state VALUES (1, 'participants', 'p_e3P4FJodjALQ', '', '{"avatar":"","partySize":1,"id":"p_e3P4FJodjALQ","name":"Cy Zanzibar","joinedAt":"2026-11-30T18:38:47Z","mustCome":true}');
INSERT INTO state VALUES (1, 'participants', 'p_tfZJ5vkrM8au', '', '{"avatar":"","partySize":1,"id":"p_tfZJ5vkrM8au","name":"Ben Zanzibar","joinedAt":"2026-11-30T18:38:47Z"}');
INSERT INTO state VALUES (1, 'queue', '', '', '{}');
INSERT INTO state VALUES (1, 'queue', 'v_rktOvhs8TppT', 'p_ZtsliH8ayxo9', '6');
INSERT INTO state VALUES (1, 'queue', 'v_rktOvhs8TppT', 'p_e3P4FJodjALQ', '8');
INSERT INTO state VALUES (1, 'queue', 'v_rktOvhs8TppT', 'p_tfZJ5vkrM8au', '7');
INSERT INTO state VALUES (1, 'reconfirm', '', '', '{}');
INSERT INTO state VALUES (1, 'reconfirm', 's_FzcTWMZEJhIF', 'p_ZtsliH8ayxo9', 'true');
INSERT INTO state VALUES (1, 'reconfirm', 's_FzcTWMZEJhIF', 'p_bNsahH6siEET', 'true');
INSERT INTO state VALUES (1, 'reconfirm', 's_FzcTWMZEJhIF', 'p_e3P4FJodjALQ', 'true');
INSERT INTO state VALUES (1, 'reconfirm', 's_FzcTWMZEJhIF', 'p_tfZJ5vkrM8au', 'true');
INSERT INTO state VALUES (1, 'reconfirm', 's_OWkocNXVKNWp', 'p_ZtsliH8ayxo9', 'true');
INSERT INTO state VALUES (1, 'reconfirm', 's_OWkocNXVKNWp', 'p_bNsahH6siEET', 'true');
INSERT INTO state VALUES (1, 'reconfirm', 's_OWkocNXVKNWp', 'p_tfZJ5vkrM8au', 'true');
INSERT INTO state VALUES (1, 'settings', '', '', '{"editing":"anyone","proposals":"anyone","blind":false}');
INSERT INTO state VALUES (1, 'slots', '', '', '{}');
INSERT INTO state VALUES (1, 'slots', 's_FzcTWMZEJhIF', '', '{"id":"s_FzcTWMZEJhIF","start":"2031-12-04T23:30:00Z","end":"2031-12-05T02:30:00Z","order":1}');
INSERT INTO state VALUES (1, 'slots', 's_OWkocNXVKNWp', '', '{"id":"s_OWkocNXVKNWp","start":"2031-12-05T22:30:00Z","end":"2031-12-06T04:00:00Z","order":2}');
INSERT INTO state VALUES (1, 'slots', 's_WnImr7YwZ9dx', '', '{"id":"s_WnImr7YwZ9dx","date":"2031-12-24","proposedBy":"p_ZtsliH8ayxo9","proposedAt":"2026-11-30T18:38:48Z","order":6}');
INSERT INTO state VALUES (1, 'slots', 's_egFkVm5BMcjx', '', '{"id":"s_egFkVm5BMcjx","date":"2031-12-06","order":3}');
INSERT INTO state VALUES (1, 'status', '', '', '"open"');
INSERT INTO state VALUES (1, 'timeZone', '', '', '"America/St_Johns"');
INSERT INTO state VALUES (1, 'title', '', '', '"Open Zanzibar"');
INSERT INTO state VALUES (1, 'updatedAt', '', '', '"2026-11-30T18:38:48Z"');
INSERT INTO state VALUES (1, 'venues', '', '', '{}');
INSERT INTO state VALUES (1, 'venues', 'v_fPrAkjCOk6Mw', '', '{"id":"v_fPrAkjCOk6Mw","name":"Café ‍Zanzibar","address":"1 Zanzibar Quay","url":"https://Zanzibar.example/","order":5,"note":"Upstairs, Zanzibar","access":{"quiet":"unknown"}}');
INSERT INTO state VALUES (1, 'venues', 'v_rktOvhs8TppT', '', '{"id":"v_rktOvhs8TppT","name":"The Zanzibar Bar","note":"Ring twice, Zanzibar","capacity":2,"access":{"stepFree":"yes"},"order":4}');
INSERT INTO state VALUES (1, 'votes', '', '', '{}');
INSERT INTO state VALUES (1, 'votes', 'p_ZtsliH8ayxo9', '', '{"s_FzcTWMZEJhIF":"yes","s_OWkocNXVKNWp":"maybe","s_egFkVm5BMcjx":"no","v_rktOvhs8TppT":"yes"}');
INSERT INTO state VALUES (1, 'votes', 'p_bNsahH6siEET', '', '{"s_FzcTWMZEJhIF":"yes","s_OWkocNXVKNWp":"no"}');
INSERT INTO state VALUES (1, 'votes', 'p_e3P4FJodjALQ', '', '{"s_FzcTWMZEJhIF":"maybe","v_rktOvhs8TppT":"yes","v_fPrAkjCOk6Mw":"yes"}');
INSERT INTO state VALUES (1, 'votes', 'p_tfZJ5vkrM8au', '', '{"s_FzcTWMZEJhIF":"yes","s_OWkocNXVKNWp":"yes","v_rktOvhs8TppT":"yes"}');
INSERT INTO state VALUES (2, 'activity', '', '', '"Beer"');
INSERT INTO state VALUES (2, 'comments', '', '', '{}');
INSERT INTO state VALUES (2, 'createdAt', '', '', '"2026-11-30T18:38:48Z"');
INSERT INTO state VALUES (2, 'description', '', '', '"Zanzibar\n\ntwo lines"');
INSERT INTO state VALUES (2, 'participants', '', '', '{}');
INSERT INTO state VALUES (2, 'participants', 'p_36NrkTAgnCsT', '', '{"avatar":"","partySize":1,"id":"p_36NrkTAgnCsT","name":"Ben Zanzibar","joinedAt":"2026-11-30T18:38:48Z"}');
INSERT INTO state VALUES (2, 'participants', 'p_E2UI2YrffgR6', '', '{"avatar":"","partySize":1,"id":"p_E2UI2YrffgR6","name":"Anna Zanzibar","joinedAt":"2026-11-30T18:38:48Z"}');
INSERT INTO state VALUES (2, 'queue', '', '', '{}');
INSERT INTO state VALUES (2, 'reconfirm', '', '', '{}');
INSERT INTO state VALUES (2, 'settings', '', '', '{"editing":"organiser","proposals":"approval","blind":false,"deadline":"2031-12-01T12:00:00Z","joining":"closed"}');
INSERT INTO state VALUES (2, 'slots', '', '', '{}');
INSERT INTO state VALUES (2, 'slots', 's_1dKhzH9SB0Wy', '', '{"id":"s_1dKhzH9SB0Wy","date":"2032-01-01","proposedBy":"p_36NrkTAgnCsT","proposedAt":"2026-11-30T18:38:48Z","pending":true,"order":8}');
INSERT INTO state VALUES (2, 'slots', 's_TwhEzmIOZkCF', '', '{"id":"s_TwhEzmIOZkCF","start":"2031-12-05T18:00:00Z","end":"2031-12-05T23:30:00Z","order":2}');
INSERT INTO state VALUES (2, 'slots', 's_nbys6zPwAuin', '', '{"id":"s_nbys6zPwAuin","date":"2031-12-31","proposedBy":"p_E2UI2YrffgR6","proposedAt":"2026-11-30T18:38:48Z","order":6}');
INSERT INTO state VALUES (2, 'slots', 's_ny9l61pWGWpE', '', '{"id":"s_ny9l61pWGWpE","date":"2031-12-06","order":3}');
INSERT INTO state VALUES (2, 'slots', 's_pQPTZsnDA8cS', '', '{"id":"s_pQPTZsnDA8cS","start":"2031-12-04T18:00:00Z","end":"2031-12-04T21:00:00Z","order":1}');
INSERT INTO state VALUES (2, 'status', '', '', '"open"');
INSERT INTO state VALUES (2, 'timeZone', '', '', '"Pacific/Chatham"');
INSERT INTO state VALUES (2, 'title', '', '', '"Approval Zanzibar"');
INSERT INTO state VALUES (2, 'updatedAt', '', '', '"2026-11-30T18:38:48Z"');
INSERT INTO state VALUES (2, 'venues', '', '', '{}');
INSERT INTO state VALUES (2, 'venues', 'v_TtCBRluKj0t4', '', '{"id":"v_TtCBRluKj0t4","name":"Café ‍Zanzibar","address":"1 Zanzibar Quay","url":"https://Zanzibar.example/","order":5}');
INSERT INTO state VALUES (2, 'venues', 'v_hF36hYXWsdDM', '', '{"id":"v_hF36hYXWsdDM","name":"The Zanzibar Bar","note":"Ring twice, Zanzibar","capacity":2,"access":{"stepFree":"yes"},"order":4}');
INSERT INTO state VALUES (2, 'venues', 'v_vkI8IrNpkEGF', '', '{"id":"v_vkI8IrNpkEGF","name":"Pending Zanzibar","proposedBy":"p_E2UI2YrffgR6","proposedAt":"2026-11-30T18:38:48Z","pending":true,"order":7}');
INSERT INTO state VALUES (2, 'votes', '', '', '{}');
INSERT INTO state VALUES (2, 'votes', 'p_E2UI2YrffgR6', '', '{"s_pQPTZsnDA8cS":"yes"}');
INSERT INTO state VALUES (3, 'activity', '', '', '"Beer"');
INSERT INTO state VALUES (3, 'comments', '', '', '{}');
INSERT INTO state VALUES (3, 'createdAt', '', '', '"2026-11-30T18:38:48Z"');
INSERT INTO state VALUES (3, 'description', '', '', '"Zanzibar\n\ntwo lines"');
INSERT INTO state VALUES (3, 'participants', '', '', '{}');
INSERT INTO state VALUES (3, 'participants', 'p_GQXa6t2RcclU', '', '{"avatar":"","partySize":1,"id":"p_GQXa6t2RcclU","name":"Eve Zanzibar","joinedAt":"2026-11-30T18:38:48Z"}');
INSERT INTO state VALUES (3, 'participants', 'p_MXCga9wBDafp', '', '{"avatar":"","partySize":1,"id":"p_MXCga9wBDafp","name":"Max Zanzibar","joinedAt":"2026-11-30T18:38:48Z"}');
INSERT INTO state VALUES (3, 'queue', '', '', '{}');
INSERT INTO state VALUES (3, 'queue', 'v_310xIVnl2giA', 'p_GQXa6t2RcclU', '4');
INSERT INTO state VALUES (3, 'reconfirm', '', '', '{}');
INSERT INTO state VALUES (3, 'settings', '', '', '{"editing":"organiser","proposals":"anyone","blind":true}');
INSERT INTO state VALUES (3, 'slots', '', '', '{}');
INSERT INTO state VALUES (3, 'slots', 's_H7wEbdfMNfYO', '', '{"id":"s_H7wEbdfMNfYO","start":"2031-12-05T18:00:00Z","end":"2031-12-05T23:30:00Z","order":2}');
INSERT INTO state VALUES (3, 'slots', 's_gXHnNaNv6DIU', '', '{"id":"s_gXHnNaNv6DIU","start":"2031-12-04T18:00:00Z","end":"2031-12-04T21:00:00Z","order":1}');
INSERT INTO state VALUES (3, 'slots', 's_pNJRPRw1Bxtg', '', '{"id":"s_pNJRPRw1Bxtg","date":"2031-12-06","order":3}');
INSERT INTO state VALUES (3, 'status', '', '', '"open"');
INSERT INTO state VALUES (3, 'timeZone', '', '', '"Europe/Berlin"');
INSERT INTO state VALUES (3, 'title', '', '', '"Blind Zanzibar"');
INSERT INTO state VALUES (3, 'updatedAt', '', '', '"2026-11-30T18:38:48Z"');
INSERT INTO state VALUES (3, 'venues', '', '', '{}');
INSERT INTO state VALUES (3, 'venues', 'v_20q0IVP3COSk', '', '{"id":"v_20q0IVP3COSk","name":"Café ‍Zanzibar","address":"1 Zanzibar Quay","url":"https://Zanzibar.example/","order":5}');
INSERT INTO state VALUES (3, 'venues', 'v_310xIVnl2giA', '', '{"id":"v_310xIVnl2giA","name":"The Zanzibar Bar","note":"Ring twice, Zanzibar","capacity":2,"access":{"stepFree":"yes"},"order":4}');
INSERT INTO state VALUES (3, 'votes', '', '', '{}');
INSERT INTO state VALUES (3, 'votes', 'p_GQXa6t2RcclU', '', '{"s_gXHnNaNv6DIU":"yes","s_H7wEbdfMNfYO":"no","v_310xIVnl2giA":"yes"}');
INSERT INTO state VALUES (4, 'activity', '', '', '"Beer"');
INSERT INTO state VALUES (4, 'comments', '', '', '{}');
INSERT INTO state VALUES (4, 'createdAt', '', '', '"2026-11-30T18:38:48Z"');
INSERT INTO state VALUES (4, 'decision', '', '', '{"slotId":"s_oObMisre7T4Q","venueId":"v_Mrqm7XCucMws","at":"2026-11-30T18:38:49Z","by":"p_QgTW07cmmgBO"}');
INSERT INTO state VALUES (4, 'description', '', '', '"Zanzibar\n\ntwo lines"');
INSERT INTO state VALUES (4, 'formerTimes', '', '', '{}');
INSERT INTO state VALUES (4, 'participants', '', '', '{}');
INSERT INTO state VALUES (4, 'participants', 'p_0iAC9Knqu6IS', '', '{"avatar":"","partySize":1,"id":"p_0iAC9Knqu6IS","name":"Cleo Zanzibar","joinedAt":"2026-11-30T18:38:49Z"}');
INSERT INTO state VALUES (4, 'participants', 'p_3aNxxMYeE631', '', '{"avatar":"","partySize":1,"id":"p_3aNxxMYeE631","name":"Ada Zanzibar","joinedAt":"2026-11-30T18:38:48Z"}');
INSERT INTO state VALUES (4, 'participants', 'p_QgTW07cmmgBO', '', '{"avatar":"","partySize":1,"id":"p_QgTW07cmmgBO","name":"Olga Zanzibar","joinedAt":"2026-11-30T18:38:48Z","organiser":true}');
INSERT INTO state VALUES (4, 'participants', 'p_SpTmYw2F103t', '', '{"avatar":"","partySize":1,"id":"p_SpTmYw2F103t","name":"Bo Zanzibar","joinedAt":"2026-11-30T18:38:49Z"}');
INSERT INTO state VALUES (4, 'queue', '', '', '{}');
INSERT INTO state VALUES (4, 'queue', 'v_Mrqm7XCucMws', 'p_0iAC9Knqu6IS', '8');
INSERT INTO state VALUES (4, 'queue', 'v_Mrqm7XCucMws', 'p_3aNxxMYeE631', '6');
INSERT INTO state VALUES (4, 'queue', 'v_Mrqm7XCucMws', 'p_QgTW07cmmgBO', '5');
INSERT INTO state VALUES (4, 'queue', 'v_Mrqm7XCucMws', 'p_SpTmYw2F103t', '7');
INSERT INTO state VALUES (4, 'reconfirm', '', '', '{}');
INSERT INTO state VALUES (4, 'settings', '', '', '{"editing":"anyone","proposals":"anyone","blind":false}');
INSERT INTO state VALUES (4, 'slots', '', '', '{}');
INSERT INTO state VALUES (4, 'slots', 's_2B5GipBien4L', '', '{"id":"s_2B5GipBien4L","start":"2031-12-05T18:00:00Z","end":"2031-12-05T23:30:00Z","order":2}');
INSERT INTO state VALUES (4, 'slots', 's_ej44PbHhJVJ4', '', '{"id":"s_ej44PbHhJVJ4","date":"2031-12-06","order":3}');
INSERT INTO state VALUES (4, 'slots', 's_oObMisre7T4Q', '', '{"id":"s_oObMisre7T4Q","start":"2031-12-04T18:00:00Z","end":"2031-12-04T21:00:00Z","order":1}');
INSERT INTO state VALUES (4, 'status', '', '', '"decided"');
INSERT INTO state VALUES (4, 'timeZone', '', '', '"Europe/Berlin"');
INSERT INTO state VALUES (4, 'title', '', '', '"Decided Zanzibar"');
INSERT INTO state VALUES (4, 'updatedAt', '', '', '"2026-11-30T18:38:49Z"');
INSERT INTO state VALUES (4, 'venues', '', '', '{}');
INSERT INTO state VALUES (4, 'venues', 'v_Mrqm7XCucMws', '', '{"id":"v_Mrqm7XCucMws","name":"The Zanzibar Bar","note":"Ring twice, Zanzibar","capacity":2,"access":{"stepFree":"yes"},"order":4}');
INSERT INTO state VALUES (4, 'venues', 'v_sjpZQgyZJ3G8', '', '{"id":"v_sjpZQgyZJ3G8","name":"Café ‍Zanzibar","address":"1 Zanzibar Quay","url":"https://Zanzibar.example/","order":5}');
INSERT INTO state VALUES (4, 'votes', '', '', '{}');
INSERT INTO state VALUES (4, 'votes', 'p_0iAC9Knqu6IS', '', '{"s_oObMisre7T4Q":"yes","s_2B5GipBien4L":"maybe","v_Mrqm7XCucMws":"yes","v_sjpZQgyZJ3G8":"no"}');
INSERT INTO state VALUES (4, 'votes', 'p_3aNxxMYeE631', '', '{"s_oObMisre7T4Q":"yes","s_2B5GipBien4L":"maybe","v_Mrqm7XCucMws":"yes","v_sjpZQgyZJ3G8":"no"}');
INSERT INTO state VALUES (4, 'votes', 'p_QgTW07cmmgBO', '', '{"s_oObMisre7T4Q":"yes","s_2B5GipBien4L":"maybe","v_Mrqm7XCucMws":"yes","v_sjpZQgyZJ3G8":"no"}');
INSERT INTO state VALUES (4, 'votes', 'p_SpTmYw2F103t', '', '{"s_oObMisre7T4Q":"yes","s_2B5GipBien4L":"maybe","v_Mrqm7XCucMws":"yes","v_sjpZQgyZJ3G8":"no"}');
INSERT INTO state VALUES (5, 'activity', '', '', '"Beer"');
INSERT INTO state VALUES (5, 'comments', '', '', '{}');
INSERT INTO state VALUES (5, 'createdAt', '', '', '"2026-11-30T18:38:49Z"');
INSERT INTO state VALUES (5, 'description', '', '', '"Zanzibar\n\ntwo lines"');
INSERT INTO state VALUES (5, 'participants', '', '', '{}');
INSERT INTO state VALUES (5, 'queue', '', '', '{}');
INSERT INTO state VALUES (5, 'reconfirm', '', '', '{}');
INSERT INTO state VALUES (5, 'settings', '', '', '{"editing":"anyone","proposals":"anyone","blind":false}');
INSERT INTO state VALUES (5, 'slots', '', '', '{}');
INSERT INTO state VALUES (5, 'status', '', '', '"open"');
INSERT INTO state VALUES (5, 'timeZone', '', '', '"UTC"');
INSERT INTO state VALUES (5, 'title', '', '', '"Bare Zanzibar"');
INSERT INTO state VALUES (5, 'updatedAt', '', '', '"2026-11-30T18:38:49Z"');
INSERT INTO state VALUES (5, 'venues', '', '', '{}');
INSERT INTO state VALUES (5, 'votes', '', '', '{}');
INSERT INTO vault VALUES (1, 'answeredFor', '', '', '{}');
INSERT INTO vault VALUES (1, 'answeredFor', 's_FzcTWMZEJhIF', 'p_tfZJ5vkrM8au', '1');
INSERT INTO vault VALUES (1, 'answeredTimes', '', '', '{}');
INSERT INTO vault VALUES (1, 'answeredTimes', 's_FzcTWMZEJhIF', '', '{"0":"2031-12-04T18:00:00Z/2031-12-04T21:00:00Z","1":"2031-12-04T19:00:00Z/2031-12-04T22:00:00Z"}');
INSERT INTO vault VALUES (1, 'answeredTimes', 's_OWkocNXVKNWp', '', '{"0":"2031-12-05T18:00:00Z/2031-12-05T23:30:00Z"}');
INSERT INTO vault VALUES (1, 'organiser', '', '', '"YKo1pn9_nSVO1c8W1v4M_IBjWhAdtE50_7pIQOKtawo"');
INSERT INTO vault VALUES (1, 'receipts', '', '', '{}');
INSERT INTO vault VALUES (1, 'receipts', 'others', 'EArDDK-i5mOh_3TjG3DzFh', '{"command":"hI3kwzC7U0pOQTJ2hy7adS","version":5,"at":"2026-11-30T18:38:47Z","result":{"id":"p_BSoAUyDxuiv2","token":"x35HFrdql7QdJ2pEhH23YWp1z0W5sL0yALSwW1Y2mYNQ4u_4uzIPaGg5B3-ciHwVfQs-0ZQzI4TPoR_sqBeI2cScpBXi4T43tKd2qg"}}');
INSERT INTO vault VALUES (1, 'receipts', 'others', 'EHACS6RVzzsgiRF9rzp8GR', '{"command":"uq4Ctd8X7jJxWHGCJupCPB","version":4,"at":"2026-11-30T18:38:47Z","result":{"id":"p_e3P4FJodjALQ","token":"erpzBkPcZLv6xljWj-oFny7Gq3YhVsATW3az_bfA3HfUrNbOxo7nBcsUBcRHf6xnph1q3sWzkIAKUCs4IJNeOVm37cBjtAN2JRpf_A"}}');
INSERT INTO vault VALUES (1, 'receipts', 'others', 'je94r_hqAUQe85aCl7xPAu', '{"command":"ytdStBZGI_oBUDMny6J3Ne","version":2,"at":"2026-11-30T18:38:47Z","result":{"id":"p_ZtsliH8ayxo9","token":"7bgTFyBMtc7xhsVxmOnZUKIjlXfUyK9UTYri-5Zm0vDLN7zgCe3dcmXLjnoV-gji8Q13dpnUf5-OzfU8_NF6_pjE3IdbCQQ2pzEtBQ"}}');
INSERT INTO vault VALUES (1, 'receipts', 'others', 'nozqSnNF329nOJGX4jG_zN', '{"command":"1gGv3afcPlq68YgY9rP-Fa","version":3,"at":"2026-11-30T18:38:47Z","result":{"id":"p_tfZJ5vkrM8au","token":"i-G9c96xn_kUI5Jq-GXT3Lz7ohFgoeIT_GhFSoqQOCmc4v9IR2-gMDHrTbn5vps1uFZaGc5zKt5KYujPxQ68Nkdwm2B1wVUjTYP1ww"}}');
INSERT INTO vault VALUES (1, 'receipts', 'p_ZtsliH8ayxo9', '-jVlqXpDD0GN3DgWXs49B9', '{"command":"-nW7IysB74nhqjrSRFx3ZF","version":21,"at":"2026-11-30T18:38:48Z","result":{"id":"s_WnImr7YwZ9dx"}}');
INSERT INTO vault VALUES (1, 'receipts', 'p_ZtsliH8ayxo9', 'XqvvKLhHSwEbuogWFkzw1l', '{"command":"1XXwwBqOWDbnpEnj7DR-ld","version":20,"at":"2026-11-30T18:38:48Z","result":{"id":"c_aH5TZipK6h7O"}}');
INSERT INTO vault VALUES (1, 'tokens', '', '', '{}');
INSERT INTO vault VALUES (1, 'tokens', 'ItX2gUO6twlLrMZWw520k1A8OfoAm5godJvQpd50VrA', '', '"p_e3P4FJodjALQ"');
INSERT INTO vault VALUES (1, 'tokens', 'K0nCTgMINS8XDn1Iz1dXOuhbwT35Vg5sfJs5pMZ4t_w', '', '"p_ZtsliH8ayxo9"');
INSERT INTO vault VALUES (1, 'tokens', 'fk8RRr4ZNL7cdBECAIU62nv_lWQFXxpCK_qbiaoRCQk', '', '"p_bNsahH6siEET"');
INSERT INTO vault VALUES (1, 'tokens', 'nhgkMIMm7HpknhlUgLvR7pvE5G5-imgnUavsrFqQtBE', '', '"p_tfZJ5vkrM8au"');
INSERT INTO vault VALUES (2, 'organiser', '', '', '"kMrhMtFVjanhFK7JxbYZybiKsELGkQSIyrj9qzarKpY"');
INSERT INTO vault VALUES (2, 'receipts', '', '', '{}');
INSERT INTO vault VALUES (2, 'receipts', 'others', 'YcdK0o1LDuSjDdnY_057oL', '{"command":"E_o8xSK0tm-pRphQlLoBNP","version":2,"at":"2026-11-30T18:38:48Z","result":{"id":"p_E2UI2YrffgR6","token":"IpVx9fPWsNZvDCOrYpd4uwKtY31uOnADbj_gJGLOA-ZNyhJ_gawQMPLoxzh7W4MmX2gDznssoc1i5r0wMESeGJbC_bj7C9m50MseAg"}}');
INSERT INTO vault VALUES (2, 'receipts', 'others', 'fP1_KlNW0qzllmNxrtLp9x', '{"command":"1gGv3afcPlq68YgY9rP-Fa","version":3,"at":"2026-11-30T18:38:48Z","result":{"id":"p_36NrkTAgnCsT","token":"ZwGbuifKKlKIeCxE5hVbsHjohR2I7gJ-K9SbRa2hJSuiSZo7JdMGjOAW7K6PtzScHksqRs19XcfWfJif4cqbMpWPpY7fRtwl_eMI-w"}}');
INSERT INTO vault VALUES (2, 'tokens', '', '', '{}');
INSERT INTO vault VALUES (2, 'tokens', 'A2ulitVKjRIPYztpXFx47nm5WzACLEpXzHDkD61mQ3I', '', '"p_E2UI2YrffgR6"');
INSERT INTO vault VALUES (2, 'tokens', 'mQ4iPD48EN8hOQscwbco0Q6TQP9gMqlLw9E68AQeJOU', '', '"p_36NrkTAgnCsT"');
INSERT INTO vault VALUES (3, 'organiser', '', '', '"Z9fm_cg3ba5ZPmmKN40T46JPX-PSpAX0DvteVXqCME4"');
INSERT INTO vault VALUES (3, 'receipts', '', '', '{}');
INSERT INTO vault VALUES (3, 'receipts', 'others', 'd4IEciknh8lt59GOee6fVY', '{"command":"-t5z1BuVRwrx5rSd7Xrev0","version":3,"at":"2026-11-30T18:38:48Z","result":{"id":"p_MXCga9wBDafp","token":"tn4HkctP_-mqP2j_aGpTEuG1zD-1xSbpw4e70cJtfxzbNTAPRo0sMDseIXJczRUyCSKK25JYPd7fSWloygCWoI6yon-aKYo8s1qtlw"}}');
INSERT INTO vault VALUES (3, 'receipts', 'others', 'jXk0cPg58sriEcbcR1WL0K', '{"command":"3f0Ap1AFwdC_0L9jcHEMTp","version":2,"at":"2026-11-30T18:38:48Z","result":{"id":"p_GQXa6t2RcclU","token":"r1Jqz4nKqjQDlMqD4XcGTjGSGQq4Ht_Oi4hiHE3-QGMfPeowqmTTRQw4OnpVGBGi7Dihb2oQY3hOjzQXAc68i7t0ULjSgjV687jOWw"}}');
INSERT INTO vault VALUES (3, 'tokens', '', '', '{}');
INSERT INTO vault VALUES (3, 'tokens', 'Y_SbV1jPpOoB-qo5dtnOPVGgjnCcq3Yw0oUFRal3ptI', '', '"p_GQXa6t2RcclU"');
INSERT INTO vault VALUES (3, 'tokens', 'kAQXXEXjerKpiti1RV1t2vynfLt_t9p8c5R1Xj1Qb00', '', '"p_MXCga9wBDafp"');
INSERT INTO vault VALUES (4, 'organiser', '', '', '"1ejq6UVd9KziJTXY7JUNvFsY3HiqVblL5e8fVSJmV-s"');
INSERT INTO vault VALUES (4, 'receipts', '', '', '{}');
INSERT INTO vault VALUES (4, 'receipts', 'others', 'Kb4MfM2-qFFB6SFg_iUXag', '{"command":"rHPs8P-n33dcjAxE0k8nKn","version":4,"at":"2026-11-30T18:38:49Z","result":{"id":"p_0iAC9Knqu6IS","token":"LruOW9egeaYB7eisMlOxOqvhw3ibeF7TXIxaWLJU3_iNxHjnhWRgW_ixeEo07S3V8S7hL9mC4YzwIYfs8kjtqjdn61saUIJeabijiA"}}');
INSERT INTO vault VALUES (4, 'receipts', 'others', 'eTeYg7-D-Jh-57shc0DaTb', '{"command":"0rAWf4Nip1X_MnkxpaUI9a","version":2,"at":"2026-11-30T18:38:48Z","result":{"id":"p_3aNxxMYeE631","token":"9aQgp-jIebyzGL9BrWOl-0cywF_mFI_nZVRfLI9rRvUT7pI-8btY1IHOKez83hGHNFHAztXDYccde3qul5t1p3kWWEBRdcAaPuS4NA"}}');
INSERT INTO vault VALUES (4, 'receipts', 'others', 'gouGZ29GH-5tx8Ara1oe-J', '{"command":"hO1-7l0hG_idMFsrRMUGPw","version":3,"at":"2026-11-30T18:38:49Z","result":{"id":"p_SpTmYw2F103t","token":"miSJd_xdWB4hr_CoQelKOPNPAzRfJplwFadA1FPplqiPgXB7lsmRcMytFe9-WB-NqlcGAoGymg2rH9F1ti2ZBcejbemj8uVvTIcH-A"}}');
INSERT INTO vault VALUES (4, 'receipts', 'p_QgTW07cmmgBO', 'Dg1J_CAHnCxoSiAywRZJJQ', '{"command":"sU7_PtGwZQy4p4Wbp79t4f","version":11,"at":"2026-11-30T18:38:49Z","result":null}');
INSERT INTO vault VALUES (4, 'tokens', '', '', '{}');
INSERT INTO vault VALUES (4, 'tokens', '-IwexufC1Zv0c5EvD83fyxWIRVVl_v7OGIth9z64sPs', '', '"p_SpTmYw2F103t"');
INSERT INTO vault VALUES (4, 'tokens', '1sNJytIGZLfBkTH83R5U02KTcTrryjgijeSUJhz-fpM', '', '"p_QgTW07cmmgBO"');
INSERT INTO vault VALUES (4, 'tokens', 'AO0Ust0qDGakNC4suSbPqz8tIomR-LAjsepoyolLf_A', '', '"p_0iAC9Knqu6IS"');
INSERT INTO vault VALUES (4, 'tokens', 'veNY-A9XFiHb44JKG2kOrRiVToI7HJdmPZsEzW98fkE', '', '"p_3aNxxMYeE631"');
INSERT INTO vault VALUES (5, 'organiser', '', '', '"WFKnBczcGuW78WhcRxePnYO71ArCkSWpZBWBDui4s5w"');
INSERT INTO vault VALUES (5, 'receipts', '', '', '{}');
INSERT INTO vault VALUES (5, 'tokens', '', '', '{}');
INSERT INTO creations VALUES ('F4y2FVIWdQBgBArITOtt47', 'fZmpmbAwoPfKcMbxFvEfwR', '{"organiserToken":"zI42NfG_nV9x_tX5gCsPiDIwq6qLvHUp24yd0pp7yCseZ79G3rmnSNPmszx8n2IMPINgxBFMv9qzbg9TF9a3C47Ca-vIpFUm2ijG-Q","participantId":"p_bNsahH6siEET","participantToken":"wztoHE_YKduWZJE87DRAXRfpGUkkgj6XoyD_vQKn-41Sihan5skPbTVlhPRVj7-db4rBpSoCK-rlErKBF5qZBOJKAiUO5kVKXTzVtg"}', '5MGha5JSLdMiq5EXOtmp1OTE', 1796063927541);
INSERT INTO creations VALUES ('pk6VX8dt7BUFU6o2q0DXB3', 'ezzMNKdoz7-pFYp4n5nEWV', '{"organiserToken":"lrSIst5M97R9msKdTQryMAIO_DG7CubSpfFkrjF3IZP9PgUqkmiJzazEu9zVieQt8Ez21UDbz0GEvuXGx6lkjS0nP0nuGEiNKuLWtQ"}', '1QsvtZnqkvBwCuKyg3VtVhAI', 1796063928402);
INSERT INTO creations VALUES ('WJVsjl4Vyn91G1QeGuEkJ8', '4pJfnlsFeAsFdTrZK766D3', '{"organiserToken":"XoifU8U0AQlSxW1d7XJXQCSXbFDc2MqDwQg5xL1vOKeVWpZXf0lMosUA_fBLc7zkHXM5v1tLM12cR_tuC53jsLd4PlA_kTMpXjldnw"}', 'hzRuBWIiEMfcMVT7JW_cWrSG', 1796063928709);
INSERT INTO creations VALUES ('Yk5QWSmD73NRDsWTs-LBpx', 'goes83-MtBJo3aVwNSn5X9', '{"organiserToken":"Z2tz_cSijOaWHTSy9tNXECRXFD0Z5xp5-Lmz3125zuxjikOtHb-uvd4zZVuobuEAsJtfi5CRRygmhgWoEkz7fdyMCHfcGS2jIKDJfw","participantId":"p_QgTW07cmmgBO","participantToken":"ou9yWRiPRWGqzY7KO0gHgFnnbLEOnH0yLVGhczY0FT_0ktafIWW3I1MKIJ1-dA1jVw7aaz5_PiEHwiuVbw7vRA8Dd0AxVa9mUo9ZIA"}', 'eJoEIP0ptM22YTsjasSNxTqc', 1796063928920);
INSERT INTO creations VALUES ('F8EGXdenDCzmTyhIzUELLu', 'p63vEJOZxhugU2pPSArFSM', '{"organiserToken":"LoR6VrmMlAVQpC_zzLJ5h0r7ojZDFyVNg05OwpJsSUI3v_twSIfVFJnsBu95fpyAGKrRXmgmR4FXpPPbyyPQCwHRjaxTsqTAt1gAYQ"}', 'dsFKnYs74scKKaKBS-7VgM7H', 1796063929774);
INSERT INTO creations VALUES ('Xk_6bCKpadpgRZx0VwXn6F', 'KyfZVi01FWQwJgICfHPsbm', 'null', 'yOehtinKhtB4YM-aUAn4kqJT', 1796063929905);
PRAGMA user_version = 4;
