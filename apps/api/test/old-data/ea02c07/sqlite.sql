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
INSERT INTO meetups VALUES (1, 'TF54kgTXTqX4eY47J8nGf_kf', 'H2xzjtD1_op2', 21, 0, '2031-12-04T23:30:00Z', '2031-12-25T03:30:00Z');
INSERT INTO meetups VALUES (2, 'xsK4EKNTxCZC6NTCY4lvjbdj', 'NZ6KhHfnJ2mk', 11, 0, '2031-12-04T18:00:00Z', '2031-12-31T10:15:00Z');
INSERT INTO meetups VALUES (3, 'BYsqeb2u-u3I4Ga4RIrVNbeI', 'GyhZXcUFeVts', 4, 0, '2031-12-04T18:00:00Z', '2031-12-06T23:00:00Z');
INSERT INTO meetups VALUES (4, 'Px3jwlVAtPZNw_B68GXVq5NB', 'YAZpbOMbiCL1', 11, 0, '2031-12-04T18:00:00Z', '2031-12-04T21:00:00Z');
INSERT INTO meetups VALUES (5, 'ZTXBRYYEpFM_13pT_Ex-ADeD', 'xYiAfik4e7-C', 1, 0, null, null);
INSERT INTO meetups VALUES (6, '4qik3RFzWR4z0HHUbQl3ocP8', 'GvJnn3iVjWF1', 1, 1, null, null);
INSERT INTO state VALUES (1, 'activity', '', '', '"Beer"');
INSERT INTO state VALUES (1, 'comments', '', '', '{}');
INSERT INTO state VALUES (1, 'comments', 'c_YJ87JtlMw0EY', '', '{"id":"c_YJ87JtlMw0EY","participantId":"p_SzGvKlOQ5RkJ","text":"Anna was here, Zanzibar","optionId":"v_6LVA1Qag7OQt","at":"2026-11-30T18:25:41Z"}');
INSERT INTO state VALUES (1, 'comments', 'c_leVVoxNbzmaH', '', '{"id":"c_leVVoxNbzmaH","participantId":"p_AJHAGytZtQVU","text":"Dee was here, Zanzibar","at":"2026-11-30T18:25:41Z"}');
INSERT INTO state VALUES (1, 'createdAt', '', '', '"2026-11-30T18:25:41Z"');
INSERT INTO state VALUES (1, 'description', '', '', '"Zanzibar\n\ntwo lines"');
INSERT INTO state VALUES (1, 'participants', '', '', '{}');
INSERT INTO state VALUES (1, 'participants', 'p_2SiNOKqwTLoq', '', '{"avatar":"","partySize":1,"id":"p_2SiNOKqwTLoq","name":"Olga Zanzibar","joinedAt":"2026-11-30T18:25:41Z","organiser":true}');
INSERT INTO state VALUES (1, 'participants', 'p_Ck2h3zOdcKWV', '', '{"avatar":"","partySize":1,"id":"p_Ck2h3zOdcKWV","name":"Cy Zanzibar","joinedAt":"2026-11-30T18:25:41Z","mustCome":true}');
INSERT INTO state VALUES (1, 'participants', 'p_RPpNIztDQzo6', '', '{"avatar":"","partySize":1,"id":"p_RPpNIztDQzo6","name":"Ben Zanzibar","joinedAt":"2026-11-30T18:25:41Z"}');
INSERT INTO state VALUES (1, 'participants', 'p_SzGvKlOQ5RkJ', '', '{"avatar":"🦊","partySize":2,"id":"p_SzGvKlOQ5RkJ","name":"Anna Zanzibar","joinedAt":"2026-11-30T18:25:41Z","finished":true,"finishedUpTo":5}');
INSERT INTO state VALUES (1, 'queue', '', '', '{}');
INSERT INTO state VALUES (1, 'queue', 'v_6LVA1Qag7OQt', 'p_Ck2h3zOdcKWV', '8');
INSERT INTO state VALUES (1, 'queue', 'v_6LVA1Qag7OQt', 'p_RPpNIztDQzo6', '7');
INSERT INTO state VALUES (1, 'queue', 'v_6LVA1Qag7OQt', 'p_SzGvKlOQ5RkJ', '6');
INSERT INTO state VALUES (1, 'reconfirm', '', '', '{}');
INSERT INTO state VALUES (1, 'reconfirm', 's_4U9WWMzq31is', 'p_2SiNOKqwTLoq', 'true');
INSERT INTO state VALUES (1, 'reconfirm', 's_4U9WWMzq31is', 'p_Ck2h3zOdcKWV', 'true');
INSERT INTO state VALUES (1, 'reconfirm', 's_4U9WWMzq31is', 'p_RPpNIztDQzo6', 'true');
INSERT INTO state VALUES (1, 'reconfirm', 's_4U9WWMzq31is', 'p_SzGvKlOQ5RkJ', 'true');
INSERT INTO state VALUES (1, 'reconfirm', 's_z7lenpITueDx', 'p_2SiNOKqwTLoq', 'true');
INSERT INTO state VALUES (1, 'reconfirm', 's_z7lenpITueDx', 'p_RPpNIztDQzo6', 'true');
INSERT INTO state VALUES (1, 'reconfirm', 's_z7lenpITueDx', 'p_SzGvKlOQ5RkJ', 'true');
INSERT INTO state VALUES (1, 'settings', '', '', '{"editing":"anyone","proposals":"anyone","blind":false}');
INSERT INTO state VALUES (1, 'slots', '', '', '{}');
INSERT INTO state VALUES (1, 'slots', 's_4U9WWMzq31is', '', '{"id":"s_4U9WWMzq31is","start":"2031-12-04T23:30:00Z","end":"2031-12-05T02:30:00Z","order":1}');
INSERT INTO state VALUES (1, 'slots', 's_9qy7rLFbEIiT', '', '{"id":"s_9qy7rLFbEIiT","date":"2031-12-24","proposedBy":"p_SzGvKlOQ5RkJ","proposedAt":"2026-11-30T18:25:41Z","order":6}');
INSERT INTO state VALUES (1, 'slots', 's_RacLpM8cGy20', '', '{"id":"s_RacLpM8cGy20","date":"2031-12-06","order":3}');
INSERT INTO state VALUES (1, 'slots', 's_z7lenpITueDx', '', '{"id":"s_z7lenpITueDx","start":"2031-12-05T22:30:00Z","end":"2031-12-06T04:00:00Z","order":2}');
INSERT INTO state VALUES (1, 'status', '', '', '"open"');
INSERT INTO state VALUES (1, 'timeZone', '', '', '"America/St_Johns"');
INSERT INTO state VALUES (1, 'title', '', '', '"Open Zanzibar"');
INSERT INTO state VALUES (1, 'updatedAt', '', '', '"2026-11-30T18:25:41Z"');
INSERT INTO state VALUES (1, 'venues', '', '', '{}');
INSERT INTO state VALUES (1, 'venues', 'v_6LVA1Qag7OQt', '', '{"id":"v_6LVA1Qag7OQt","name":"The Zanzibar Bar","note":"Ring twice, Zanzibar","capacity":2,"access":{"stepFree":"yes"},"order":4}');
INSERT INTO state VALUES (1, 'venues', 'v_fos5QWgIWyOp', '', '{"id":"v_fos5QWgIWyOp","name":"Café ‍Zanzibar","address":"1 Zanzibar Quay","url":"https://Zanzibar.example/","order":5,"note":"Upstairs, Zanzibar","access":{"quiet":"unknown"}}');
INSERT INTO state VALUES (1, 'votes', '', '', '{}');
INSERT INTO state VALUES (1, 'votes', 'p_2SiNOKqwTLoq', '', '{"s_4U9WWMzq31is":"yes","s_z7lenpITueDx":"no"}');
INSERT INTO state VALUES (1, 'votes', 'p_Ck2h3zOdcKWV', '', '{"s_4U9WWMzq31is":"maybe","v_6LVA1Qag7OQt":"yes","v_fos5QWgIWyOp":"yes"}');
INSERT INTO state VALUES (1, 'votes', 'p_RPpNIztDQzo6', '', '{"s_4U9WWMzq31is":"yes","s_z7lenpITueDx":"yes","v_6LVA1Qag7OQt":"yes"}');
INSERT INTO state VALUES (1, 'votes', 'p_SzGvKlOQ5RkJ', '', '{"s_4U9WWMzq31is":"yes","s_z7lenpITueDx":"maybe","s_RacLpM8cGy20":"no","v_6LVA1Qag7OQt":"yes"}');
INSERT INTO state VALUES (2, 'activity', '', '', '"Beer"');
INSERT INTO state VALUES (2, 'comments', '', '', '{}');
INSERT INTO state VALUES (2, 'createdAt', '', '', '"2026-11-30T18:25:41Z"');
INSERT INTO state VALUES (2, 'description', '', '', '"Zanzibar\n\ntwo lines"');
INSERT INTO state VALUES (2, 'participants', '', '', '{}');
INSERT INTO state VALUES (2, 'participants', 'p_pI2Z5fXp629A', '', '{"avatar":"","partySize":1,"id":"p_pI2Z5fXp629A","name":"Ben Zanzibar","joinedAt":"2026-11-30T18:25:41Z"}');
INSERT INTO state VALUES (2, 'participants', 'p_wjvPpqw0PRx4', '', '{"avatar":"","partySize":1,"id":"p_wjvPpqw0PRx4","name":"Anna Zanzibar","joinedAt":"2026-11-30T18:25:41Z"}');
INSERT INTO state VALUES (2, 'queue', '', '', '{}');
INSERT INTO state VALUES (2, 'reconfirm', '', '', '{}');
INSERT INTO state VALUES (2, 'settings', '', '', '{"editing":"organiser","proposals":"approval","blind":false,"deadline":"2031-12-01T12:00:00Z","joining":"closed"}');
INSERT INTO state VALUES (2, 'slots', '', '', '{}');
INSERT INTO state VALUES (2, 'slots', 's_1Uweo4RqSdl4', '', '{"id":"s_1Uweo4RqSdl4","date":"2031-12-06","order":3}');
INSERT INTO state VALUES (2, 'slots', 's_L56WM2MP8VBK', '', '{"id":"s_L56WM2MP8VBK","start":"2031-12-05T18:00:00Z","end":"2031-12-05T23:30:00Z","order":2}');
INSERT INTO state VALUES (2, 'slots', 's_q7rGU5Junxlg', '', '{"id":"s_q7rGU5Junxlg","start":"2031-12-04T18:00:00Z","end":"2031-12-04T21:00:00Z","order":1}');
INSERT INTO state VALUES (2, 'slots', 's_rnH5CZZdrgp6', '', '{"id":"s_rnH5CZZdrgp6","date":"2032-01-01","proposedBy":"p_pI2Z5fXp629A","proposedAt":"2026-11-30T18:25:41Z","pending":true,"order":8}');
INSERT INTO state VALUES (2, 'slots', 's_uaoWzIMKJ7BH', '', '{"id":"s_uaoWzIMKJ7BH","date":"2031-12-31","proposedBy":"p_wjvPpqw0PRx4","proposedAt":"2026-11-30T18:25:41Z","order":6}');
INSERT INTO state VALUES (2, 'status', '', '', '"open"');
INSERT INTO state VALUES (2, 'timeZone', '', '', '"Pacific/Chatham"');
INSERT INTO state VALUES (2, 'title', '', '', '"Approval Zanzibar"');
INSERT INTO state VALUES (2, 'updatedAt', '', '', '"2026-11-30T18:25:42Z"');
INSERT INTO state VALUES (2, 'venues', '', '', '{}');
INSERT INTO state VALUES (2, 'venues', 'v_GD1SH2xwsdYs', '', '{"id":"v_GD1SH2xwsdYs","name":"Pending Zanzibar","proposedBy":"p_wjvPpqw0PRx4","proposedAt":"2026-11-30T18:25:41Z","pending":true,"order":7}');
INSERT INTO state VALUES (2, 'venues', 'v_XklaQCoKkQpT', '', '{"id":"v_XklaQCoKkQpT","name":"Café ‍Zanzibar","address":"1 Zanzibar Quay","url":"https://Zanzibar.example/","order":5}');
INSERT INTO state VALUES (2, 'venues', 'v_roheVUoro69P', '', '{"id":"v_roheVUoro69P","name":"The Zanzibar Bar","note":"Ring twice, Zanzibar","capacity":2,"access":{"stepFree":"yes"},"order":4}');
INSERT INTO state VALUES (2, 'votes', '', '', '{}');
INSERT INTO state VALUES (2, 'votes', 'p_wjvPpqw0PRx4', '', '{"s_q7rGU5Junxlg":"yes"}');
INSERT INTO state VALUES (3, 'activity', '', '', '"Beer"');
INSERT INTO state VALUES (3, 'comments', '', '', '{}');
INSERT INTO state VALUES (3, 'createdAt', '', '', '"2026-11-30T18:25:42Z"');
INSERT INTO state VALUES (3, 'description', '', '', '"Zanzibar\n\ntwo lines"');
INSERT INTO state VALUES (3, 'participants', '', '', '{}');
INSERT INTO state VALUES (3, 'participants', 'p_Yd3k0LuJbcrV', '', '{"avatar":"","partySize":1,"id":"p_Yd3k0LuJbcrV","name":"Eve Zanzibar","joinedAt":"2026-11-30T18:25:42Z"}');
INSERT INTO state VALUES (3, 'participants', 'p_gAhaLSmRzob6', '', '{"avatar":"","partySize":1,"id":"p_gAhaLSmRzob6","name":"Max Zanzibar","joinedAt":"2026-11-30T18:25:42Z"}');
INSERT INTO state VALUES (3, 'queue', '', '', '{}');
INSERT INTO state VALUES (3, 'queue', 'v_3FlAjd2XWIUz', 'p_Yd3k0LuJbcrV', '4');
INSERT INTO state VALUES (3, 'reconfirm', '', '', '{}');
INSERT INTO state VALUES (3, 'settings', '', '', '{"editing":"organiser","proposals":"anyone","blind":true}');
INSERT INTO state VALUES (3, 'slots', '', '', '{}');
INSERT INTO state VALUES (3, 'slots', 's_OTN3lW9nXIg0', '', '{"id":"s_OTN3lW9nXIg0","start":"2031-12-05T18:00:00Z","end":"2031-12-05T23:30:00Z","order":2}');
INSERT INTO state VALUES (3, 'slots', 's_Zxc63Mf8gtQa', '', '{"id":"s_Zxc63Mf8gtQa","date":"2031-12-06","order":3}');
INSERT INTO state VALUES (3, 'slots', 's_nFWBPwkLr7fe', '', '{"id":"s_nFWBPwkLr7fe","start":"2031-12-04T18:00:00Z","end":"2031-12-04T21:00:00Z","order":1}');
INSERT INTO state VALUES (3, 'status', '', '', '"open"');
INSERT INTO state VALUES (3, 'timeZone', '', '', '"Europe/Berlin"');
INSERT INTO state VALUES (3, 'title', '', '', '"Blind Zanzibar"');
INSERT INTO state VALUES (3, 'updatedAt', '', '', '"2026-11-30T18:25:42Z"');
INSERT INTO state VALUES (3, 'venues', '', '', '{}');
INSERT INTO state VALUES (3, 'venues', 'v_3FlAjd2XWIUz', '', '{"id":"v_3FlAjd2XWIUz","name":"The Zanzibar Bar","note":"Ring twice, Zanzibar","capacity":2,"access":{"stepFree":"yes"},"order":4}');
INSERT INTO state VALUES (3, 'venues', 'v_RqSuL18F99L3', '', '{"id":"v_RqSuL18F99L3","name":"Café ‍Zanzibar","address":"1 Zanzibar Quay","url":"https://Zanzibar.example/","order":5}');
INSERT INTO state VALUES (3, 'votes', '', '', '{}');
INSERT INTO state VALUES (3, 'votes', 'p_Yd3k0LuJbcrV', '', '{"s_nFWBPwkLr7fe":"yes","s_OTN3lW9nXIg0":"no","v_3FlAjd2XWIUz":"yes"}');
INSERT INTO state VALUES (4, 'activity', '', '', '"Beer"');
INSERT INTO state VALUES (4, 'comments', '', '', '{}');
INSERT INTO state VALUES (4, 'createdAt', '', '', '"2026-11-30T18:25:42Z"');
INSERT INTO state VALUES (4, 'decision', '', '', '{"slotId":"s_gLrhUzqCWFT3","venueId":"v_IyXWQUrJTWiG","at":"2026-11-30T18:25:42Z","by":"p_7oeTnKRfNZwN"}');
INSERT INTO state VALUES (4, 'description', '', '', '"Zanzibar\n\ntwo lines"');
INSERT INTO state VALUES (4, 'formerTimes', '', '', '{}');
INSERT INTO state VALUES (4, 'participants', '', '', '{}');
INSERT INTO state VALUES (4, 'participants', 'p_7oeTnKRfNZwN', '', '{"avatar":"","partySize":1,"id":"p_7oeTnKRfNZwN","name":"Olga Zanzibar","joinedAt":"2026-11-30T18:25:42Z","organiser":true}');
INSERT INTO state VALUES (4, 'participants', 'p_8F0X8i9p2YKh', '', '{"avatar":"","partySize":1,"id":"p_8F0X8i9p2YKh","name":"Cleo Zanzibar","joinedAt":"2026-11-30T18:25:42Z"}');
INSERT INTO state VALUES (4, 'participants', 'p_9deW1TZrKdb5', '', '{"avatar":"","partySize":1,"id":"p_9deW1TZrKdb5","name":"Bo Zanzibar","joinedAt":"2026-11-30T18:25:42Z"}');
INSERT INTO state VALUES (4, 'participants', 'p_Y6fpzkDdwr3S', '', '{"avatar":"","partySize":1,"id":"p_Y6fpzkDdwr3S","name":"Ada Zanzibar","joinedAt":"2026-11-30T18:25:42Z"}');
INSERT INTO state VALUES (4, 'queue', '', '', '{}');
INSERT INTO state VALUES (4, 'queue', 'v_IyXWQUrJTWiG', 'p_7oeTnKRfNZwN', '5');
INSERT INTO state VALUES (4, 'queue', 'v_IyXWQUrJTWiG', 'p_8F0X8i9p2YKh', '8');
INSERT INTO state VALUES (4, 'queue', 'v_IyXWQUrJTWiG', 'p_9deW1TZrKdb5', '7');
INSERT INTO state VALUES (4, 'queue', 'v_IyXWQUrJTWiG', 'p_Y6fpzkDdwr3S', '6');
INSERT INTO state VALUES (4, 'reconfirm', '', '', '{}');
INSERT INTO state VALUES (4, 'settings', '', '', '{"editing":"anyone","proposals":"anyone","blind":false}');
INSERT INTO state VALUES (4, 'slots', '', '', '{}');
INSERT INTO state VALUES (4, 'slots', 's_OUTtqjdlWONO', '', '{"id":"s_OUTtqjdlWONO","date":"2031-12-06","order":3}');
INSERT INTO state VALUES (4, 'slots', 's_RWKa2DUFthy0', '', '{"id":"s_RWKa2DUFthy0","start":"2031-12-05T18:00:00Z","end":"2031-12-05T23:30:00Z","order":2}');
INSERT INTO state VALUES (4, 'slots', 's_gLrhUzqCWFT3', '', '{"id":"s_gLrhUzqCWFT3","start":"2031-12-04T18:00:00Z","end":"2031-12-04T21:00:00Z","order":1}');
INSERT INTO state VALUES (4, 'status', '', '', '"decided"');
INSERT INTO state VALUES (4, 'timeZone', '', '', '"Europe/Berlin"');
INSERT INTO state VALUES (4, 'title', '', '', '"Decided Zanzibar"');
INSERT INTO state VALUES (4, 'updatedAt', '', '', '"2026-11-30T18:25:42Z"');
INSERT INTO state VALUES (4, 'venues', '', '', '{}');
INSERT INTO state VALUES (4, 'venues', 'v_IyXWQUrJTWiG', '', '{"id":"v_IyXWQUrJTWiG","name":"The Zanzibar Bar","note":"Ring twice, Zanzibar","capacity":2,"access":{"stepFree":"yes"},"order":4}');
INSERT INTO state VALUES (4, 'venues', 'v_kZL66JiDEVXz', '', '{"id":"v_kZL66JiDEVXz","name":"Café ‍Zanzibar","address":"1 Zanzibar Quay","url":"https://Zanzibar.example/","order":5}');
INSERT INTO state VALUES (4, 'votes', '', '', '{}');
INSERT INTO state VALUES (4, 'votes', 'p_7oeTnKRfNZwN', '', '{"s_gLrhUzqCWFT3":"yes","s_RWKa2DUFthy0":"maybe","v_IyXWQUrJTWiG":"yes","v_kZL66JiDEVXz":"no"}');
INSERT INTO state VALUES (4, 'votes', 'p_8F0X8i9p2YKh', '', '{"s_gLrhUzqCWFT3":"yes","s_RWKa2DUFthy0":"maybe","v_IyXWQUrJTWiG":"yes","v_kZL66JiDEVXz":"no"}');
INSERT INTO state VALUES (4, 'votes', 'p_9deW1TZrKdb5', '', '{"s_gLrhUzqCWFT3":"yes","s_RWKa2DUFthy0":"maybe","v_IyXWQUrJTWiG":"yes","v_kZL66JiDEVXz":"no"}');
INSERT INTO state VALUES (4, 'votes', 'p_Y6fpzkDdwr3S', '', '{"s_gLrhUzqCWFT3":"yes","s_RWKa2DUFthy0":"maybe","v_IyXWQUrJTWiG":"yes","v_kZL66JiDEVXz":"no"}');
INSERT INTO state VALUES (5, 'activity', '', '', '"Beer"');
INSERT INTO state VALUES (5, 'comments', '', '', '{}');
INSERT INTO state VALUES (5, 'createdAt', '', '', '"2026-11-30T18:25:42Z"');
INSERT INTO state VALUES (5, 'description', '', '', '"Zanzibar\n\ntwo lines"');
INSERT INTO state VALUES (5, 'participants', '', '', '{}');
INSERT INTO state VALUES (5, 'queue', '', '', '{}');
INSERT INTO state VALUES (5, 'reconfirm', '', '', '{}');
INSERT INTO state VALUES (5, 'settings', '', '', '{"editing":"anyone","proposals":"anyone","blind":false}');
INSERT INTO state VALUES (5, 'slots', '', '', '{}');
INSERT INTO state VALUES (5, 'status', '', '', '"open"');
INSERT INTO state VALUES (5, 'timeZone', '', '', '"UTC"');
INSERT INTO state VALUES (5, 'title', '', '', '"Bare Zanzibar"');
INSERT INTO state VALUES (5, 'updatedAt', '', '', '"2026-11-30T18:25:42Z"');
INSERT INTO state VALUES (5, 'venues', '', '', '{}');
INSERT INTO state VALUES (5, 'votes', '', '', '{}');
INSERT INTO vault VALUES (1, 'answeredFor', '', '', '{}');
INSERT INTO vault VALUES (1, 'answeredFor', 's_4U9WWMzq31is', 'p_RPpNIztDQzo6', '1');
INSERT INTO vault VALUES (1, 'answeredTimes', '', '', '{}');
INSERT INTO vault VALUES (1, 'answeredTimes', 's_4U9WWMzq31is', '', '{"0":"2031-12-04T18:00:00Z/2031-12-04T21:00:00Z","1":"2031-12-04T19:00:00Z/2031-12-04T22:00:00Z"}');
INSERT INTO vault VALUES (1, 'answeredTimes', 's_z7lenpITueDx', '', '{"0":"2031-12-05T18:00:00Z/2031-12-05T23:30:00Z"}');
INSERT INTO vault VALUES (1, 'organiser', '', '', '"X3guX7iX94dia-JE6f2phDPlD-MrZEt1wssVxccDHuQ"');
INSERT INTO vault VALUES (1, 'receipts', '', '', '{}');
INSERT INTO vault VALUES (1, 'receipts', 'others', 'EArDDK-i5mOh_3TjG3DzFh', '{"command":"hI3kwzC7U0pOQTJ2hy7adS","version":5,"at":"2026-11-30T18:25:41Z","result":{"id":"p_AJHAGytZtQVU","token":"T3yQ2AaScVfHgIUuNcnQ7O6RA5zFRdzRhQVN98jIPExz3Q-C2xMZ6jd8Nm-sc_46DsiY5H0BemxnwlHcfoqiTaQhUeI7f_Ig1vGDtw"}}');
INSERT INTO vault VALUES (1, 'receipts', 'others', 'EHACS6RVzzsgiRF9rzp8GR', '{"command":"uq4Ctd8X7jJxWHGCJupCPB","version":4,"at":"2026-11-30T18:25:41Z","result":{"id":"p_Ck2h3zOdcKWV","token":"NTG406QxUEEooCW3zveutDlJvQSSWGscWrOYu3fF5DqLgIsGvuK8Hk8qV_Y2IBIu9xdlvObuI0CvjMoKJkxYcwBE-cPVphKs53dCpg"}}');
INSERT INTO vault VALUES (1, 'receipts', 'others', 'je94r_hqAUQe85aCl7xPAu', '{"command":"ytdStBZGI_oBUDMny6J3Ne","version":2,"at":"2026-11-30T18:25:41Z","result":{"id":"p_SzGvKlOQ5RkJ","token":"0dWQQOJS_q1Fpr7DTt1ygMrRUqVI_vTmJeQO9baA3vcgjjofkpPerTTECV2O0OCCFRSNzEsOopplkXP_ERG_htrTrPKd1_2Lc3FSbA"}}');
INSERT INTO vault VALUES (1, 'receipts', 'others', 'nozqSnNF329nOJGX4jG_zN', '{"command":"1gGv3afcPlq68YgY9rP-Fa","version":3,"at":"2026-11-30T18:25:41Z","result":{"id":"p_RPpNIztDQzo6","token":"pVyL9sFYEcH8MJEaS4DX-YZNgezfaduxtM_fgPSC94aggHw3sv2ZSySv3a1J9Ui0fG8-49e52vVXjFlj-111AFv-_kUBJMyTJ6PuzQ"}}');
INSERT INTO vault VALUES (1, 'receipts', 'p_SzGvKlOQ5RkJ', 'Yt7_Hx7efGCg03TWKs5ZXT', '{"command":"W1EtvyROmGiksMO4Wmdt2P","version":18,"at":"2026-11-30T18:25:41Z","result":{"id":"c_YJ87JtlMw0EY"}}');
INSERT INTO vault VALUES (1, 'receipts', 'p_SzGvKlOQ5RkJ', 'xIsomrAuQvokva_hUj4PBk', '{"command":"-nW7IysB74nhqjrSRFx3ZF","version":19,"at":"2026-11-30T18:25:41Z","result":{"id":"s_9qy7rLFbEIiT"}}');
INSERT INTO vault VALUES (1, 'tokens', '', '', '{}');
INSERT INTO vault VALUES (1, 'tokens', 'EfYkdaovKprKp-XaEOxYS0aYCxLThSlmsjJEE7X_UcI', '', '"p_2SiNOKqwTLoq"');
INSERT INTO vault VALUES (1, 'tokens', 'GFVXF1aRo7wj08h83AnZT95nm2ro4ssQaoURgfwWmqw', '', '"p_RPpNIztDQzo6"');
INSERT INTO vault VALUES (1, 'tokens', 'V6dH_flEgida4y3QukAF8RPZwRcSpbo0IY5nD30_zDk', '', '"p_SzGvKlOQ5RkJ"');
INSERT INTO vault VALUES (1, 'tokens', 'oCsByMg0qCEeWwQW4SnH2hDLyCU1mN3bct2dwn1cx0A', '', '"p_Ck2h3zOdcKWV"');
INSERT INTO vault VALUES (2, 'organiser', '', '', '"4fD9NaSGY6a-NyiReYNRe322UPVgDySSF3bYsRcLKyQ"');
INSERT INTO vault VALUES (2, 'receipts', '', '', '{}');
INSERT INTO vault VALUES (2, 'receipts', 'others', 'YcdK0o1LDuSjDdnY_057oL', '{"command":"E_o8xSK0tm-pRphQlLoBNP","version":2,"at":"2026-11-30T18:25:41Z","result":{"id":"p_wjvPpqw0PRx4","token":"qdVRDh4c6BLVivinTH4v9yhdykoUS_ZqzsO5idF06uPSRM6n05_JgO2THojpdaRG88s5eYFkz13mwWAjD7QzrEWjZulbgq7os_Mgeg"}}');
INSERT INTO vault VALUES (2, 'receipts', 'others', 'fP1_KlNW0qzllmNxrtLp9x', '{"command":"1gGv3afcPlq68YgY9rP-Fa","version":3,"at":"2026-11-30T18:25:41Z","result":{"id":"p_pI2Z5fXp629A","token":"uidC93hw0H-C0WFiJUJnThCuXYzofIm5nunDnTVUYJrI1GqtSGuptnvkceMLa5GgiqJIBT0SJHqaduhrgw4nszx2kdxUJTZjRItLLA"}}');
INSERT INTO vault VALUES (2, 'tokens', '', '', '{}');
INSERT INTO vault VALUES (2, 'tokens', 'Uv_NjfMHTRRrEEjaKfoYs_gYpS_G4I2hsoXPDm62-pc', '', '"p_pI2Z5fXp629A"');
INSERT INTO vault VALUES (2, 'tokens', 'rzPT0xtAfZ88nLSUvJMa07yCZtVNq-4VSUM77JPO7C0', '', '"p_wjvPpqw0PRx4"');
INSERT INTO vault VALUES (3, 'organiser', '', '', '"qoVZgsi4R2ArO9f4kQMb5J_mBHswAOMb1tEGOFhticQ"');
INSERT INTO vault VALUES (3, 'receipts', '', '', '{}');
INSERT INTO vault VALUES (3, 'receipts', 'others', 'd4IEciknh8lt59GOee6fVY', '{"command":"-t5z1BuVRwrx5rSd7Xrev0","version":3,"at":"2026-11-30T18:25:42Z","result":{"id":"p_gAhaLSmRzob6","token":"SwRo2-Y_xuovTjCUSYIzdEkvKYHIv8uFkkEGWC-WJaZ6wbRumbRY-OT-AOVFqmAemx4ERxjZnPzKI4CbE6EucJ44oPirVlRlr6Ts0Q"}}');
INSERT INTO vault VALUES (3, 'receipts', 'others', 'jXk0cPg58sriEcbcR1WL0K', '{"command":"3f0Ap1AFwdC_0L9jcHEMTp","version":2,"at":"2026-11-30T18:25:42Z","result":{"id":"p_Yd3k0LuJbcrV","token":"3y8-bL1ZCsRHbdCKSc7pjS0mmfKOZF-KkAkBVsnyITmE98by7Z1dpk9xsSTv2NS7ZV6eHn9FCPeCBMpcqlmLdnU_De2nOVZ4s9zUWQ"}}');
INSERT INTO vault VALUES (3, 'tokens', '', '', '{}');
INSERT INTO vault VALUES (3, 'tokens', '-2q-BZrfLQ5mCHf4HkNsWlFPZtZapbzgf0iQWv05i8w', '', '"p_Yd3k0LuJbcrV"');
INSERT INTO vault VALUES (3, 'tokens', 'ZO3vm6ROhnwN8d3G2nIpAgLUn9ZfEKxWVB1sq_Ll8ro', '', '"p_gAhaLSmRzob6"');
INSERT INTO vault VALUES (4, 'organiser', '', '', '"BQzG8c7i2JY0tBJTqRW3qGX7VbtdbxasyQUjfmoJFGg"');
INSERT INTO vault VALUES (4, 'receipts', '', '', '{}');
INSERT INTO vault VALUES (4, 'receipts', 'others', 'Kb4MfM2-qFFB6SFg_iUXag', '{"command":"rHPs8P-n33dcjAxE0k8nKn","version":4,"at":"2026-11-30T18:25:42Z","result":{"id":"p_8F0X8i9p2YKh","token":"CX8NPi3yF2bmfcqri_DrMN5akF71i3kTj3FlQCoHqCFGh7VdSTNlC9xU9Y-I1evjUIDuifTMT0Iwwjf0vpH7CkMXt1BzAPSJ8kz_PA"}}');
INSERT INTO vault VALUES (4, 'receipts', 'others', 'eTeYg7-D-Jh-57shc0DaTb', '{"command":"0rAWf4Nip1X_MnkxpaUI9a","version":2,"at":"2026-11-30T18:25:42Z","result":{"id":"p_Y6fpzkDdwr3S","token":"2nAzn5jU2fZkzFsQgZW2_qsuxIKuDBcXgV1tZA_wXbn_XtlzWZ5pAMjqocQfg_7wrvUZOhYEZ6_ElJ5xdqEGz30K65v4DKjDT3ul2g"}}');
INSERT INTO vault VALUES (4, 'receipts', 'others', 'gouGZ29GH-5tx8Ara1oe-J', '{"command":"hO1-7l0hG_idMFsrRMUGPw","version":3,"at":"2026-11-30T18:25:42Z","result":{"id":"p_9deW1TZrKdb5","token":"nRfneXmuNT3kNZmZooPWDkRiiyb9yrbefs6s1jdEKumzhKFfnOcum_x58pFBXNTDWoGFaj0CvnQepzDVpvlvpnLSJiE6e-LFjcoxjQ"}}');
INSERT INTO vault VALUES (4, 'receipts', 'p_7oeTnKRfNZwN', '89ZSZOSJwtIb905twQsv8s', '{"command":"Jj_IjHQqphFHgSJQIZhrvi","version":11,"at":"2026-11-30T18:25:42Z","result":null}');
INSERT INTO vault VALUES (4, 'tokens', '', '', '{}');
INSERT INTO vault VALUES (4, 'tokens', '0E1Q0LtpNjczdhaR0MynnpQw_qIlCeOCtpKS9N4nsGY', '', '"p_9deW1TZrKdb5"');
INSERT INTO vault VALUES (4, 'tokens', 'PW8OJIs8LojCGKVzbct9S0x7Nm9M21Ny-aaAEuYxOIg', '', '"p_7oeTnKRfNZwN"');
INSERT INTO vault VALUES (4, 'tokens', 'hcPBtg7w9en8OXu-gJMWTSCoPp9N1kFR4x6g9vAbBkM', '', '"p_Y6fpzkDdwr3S"');
INSERT INTO vault VALUES (4, 'tokens', 'sBN9C5P5r-QRyPI4hv-GiT85p22W9LPS2_CSa0cUQWw', '', '"p_8F0X8i9p2YKh"');
INSERT INTO vault VALUES (5, 'organiser', '', '', '"WjnsxMOpgXxa6jEBw1Cxu2SGuiV213swEf5NSF9BwvU"');
INSERT INTO vault VALUES (5, 'receipts', '', '', '{}');
INSERT INTO vault VALUES (5, 'tokens', '', '', '{}');
INSERT INTO creations VALUES ('F4y2FVIWdQBgBArITOtt47', 'fZmpmbAwoPfKcMbxFvEfwR', '{"organiserToken":"f7sfVfu0XzSOt0vVKi0S1AMdHRmhA9tTUkBa43EiEa6hKJa2TmB--IsjLduGtAJgqdHNGbD0Vs16FdPiioFFOV-HcZqN5_HtssBHFw","participantId":"p_2SiNOKqwTLoq","participantToken":"flgryYNnf4zVmnB3e9VK3vbXpIlFiz1lkbSzZNGWmWMDoHnA7wdy1LggvE6pIUDMuHp7-FbBqCQ4W2vlUqD9tOsZn8rfBUBq02JGLw"}', 'TF54kgTXTqX4eY47J8nGf_kf', 1796063141402);
INSERT INTO creations VALUES ('pk6VX8dt7BUFU6o2q0DXB3', 'ezzMNKdoz7-pFYp4n5nEWV', '{"organiserToken":"Ev5AuGe45XVl5s9VSGUEm7oTHM1qqLW127ABpGopIddhH8yWjE1x-4fhH7xWhuT_rhScMA12v43mgeabRRqzIEjQqK7Rl_Q6QZ-rNw"}', 'xsK4EKNTxCZC6NTCY4lvjbdj', 1796063141886);
INSERT INTO creations VALUES ('WJVsjl4Vyn91G1QeGuEkJ8', '4pJfnlsFeAsFdTrZK766D3', '{"organiserToken":"rIRsQqTcCP1iRjIBJg3-ueKxeOyhSLH_F0XdJIn4EdaKEbzU4_8vmmtm1FGYov5Q_QjH_yqmzCWR9IFZCH2vEWPDV1SSDY_oAjlvGA"}', 'BYsqeb2u-u3I4Ga4RIrVNbeI', 1796063142022);
INSERT INTO creations VALUES ('Yk5QWSmD73NRDsWTs-LBpx', 'goes83-MtBJo3aVwNSn5X9', '{"organiserToken":"OJBgfozykBdNeyqT5HrdkhBRkzJpgvD3vT4YW3vyXiun8um5I6GkgfSxpn8LIC7YUyKQZhZukjT0wd6tgD_MMGU-6WtM1bNaVpLtfQ","participantId":"p_7oeTnKRfNZwN","participantToken":"iT4I9dN05I-ixKC68u6bm1siRr6eiu2-97jBVV6PSaYV80mmWu6exb6tnxHY2IEPqqh0LG3HTVoMHVhELb5Rli9mEAHmdSfSybWZrA"}', 'Px3jwlVAtPZNw_B68GXVq5NB', 1796063142063);
INSERT INTO creations VALUES ('F8EGXdenDCzmTyhIzUELLu', 'p63vEJOZxhugU2pPSArFSM', '{"organiserToken":"ylfSsvOEH4Mbzr_Ny_N9rFAP29bfEuX2_wgG_UJEBjpcDCmxtO1IJrdraXZcgL300qM4MM6WnnwBJe-FQbe58NQy7VyBkqE1cVq4DA"}', 'ZTXBRYYEpFM_13pT_Ex-ADeD', 1796063142195);
INSERT INTO creations VALUES ('Xk_6bCKpadpgRZx0VwXn6F', 'KyfZVi01FWQwJgICfHPsbm', 'null', '4qik3RFzWR4z0HHUbQl3ocP8', 1796063142219);
PRAGMA user_version = 4;
