-- A database of the program at commit 8167717, dumped after it had answered what asked-and-answered.json says.
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
INSERT INTO meetups (number, id, epoch, version, gone, begins, ends) VALUES (1, '3BsQgTNlL5O-F2RopsQ-scL1', 'a76ddrIw3SWl', 11, 0, '2026-12-04T20:00:00Z', '2026-12-25T00:00:00Z');
INSERT INTO meetups (number, id, epoch, version, gone, begins, ends) VALUES (2, 'DtmhLp29GS8m3RBQuHxkib8G', 'faW-oR6aEhKW', 11, 0, '2026-12-04T20:00:00Z', '2026-12-25T00:00:00Z');
INSERT INTO meetups (number, id, epoch, version, gone, begins, ends) VALUES (3, 'K1h980IUffcEZ-il_3XeQxMt', 'CUAesrwtUtj7', 12, 0, '2026-12-04T20:00:00Z', '2026-12-04T22:00:00Z');
INSERT INTO meetups (number, id, epoch, version, gone, begins, ends) VALUES (4, '18BaGxXLou6vqHrN87CCQ1Lw', 'qPL59lAV4_G8', 11, 0, '2026-12-04T20:00:00Z', '2026-12-25T00:00:00Z');
INSERT INTO meetups (number, id, epoch, version, gone, begins, ends) VALUES (5, 'RlLpqldWbvm7gK17dZjKBXGv', 'QAUZrH8ZU6u8', 1, 1, NULL, NULL);
INSERT INTO meetups (number, id, epoch, version, gone, begins, ends) VALUES (161, 'I5gkCOeG1260AAK1TShX55x-', 'iH9dcplfmi1i', 1, 0, '2026-12-06T00:00:00Z', '2026-12-07T00:00:00Z');
INSERT INTO meetups (number, id, epoch, version, gone, begins, ends) VALUES (193, 'nh-6rdMZHs0ohaXC-Rw0_5q_', '70cI-i0uu5Sy', 1, 0, '2026-12-06T00:00:00Z', '2026-12-07T00:00:00Z');
INSERT INTO meetups (number, id, epoch, version, gone, begins, ends) VALUES (194, 'dQopY86ws45mgmCsgBqCUKea', 'HeuUObCw303L', 11, 1, NULL, NULL);
INSERT INTO state (meetup, field, entry, item, json) VALUES (1, 'activity', '', '', '"Beer"');
INSERT INTO state (meetup, field, entry, item, json) VALUES (1, 'comments', '', '', '{}');
INSERT INTO state (meetup, field, entry, item, json) VALUES (1, 'comments', 'c_kxwzWSZS51Ck', '', '{"id":"c_kxwzWSZS51Ck","participantId":"p_s01IW8flsEmA","text":"Zanzibar'||char(8238)||' is'||char(8203)||' nice","optionId":"s_AofqDJQpzxTZ","at":"2026-11-20T12:00:04Z"}');
INSERT INTO state (meetup, field, entry, item, json) VALUES (1, 'createdAt', '', '', '"2026-11-20T12:00:00Z"');
INSERT INTO state (meetup, field, entry, item, json) VALUES (1, 'description', '', '', '"Open to anyone Zanzibar: the description"');
INSERT INTO state (meetup, field, entry, item, json) VALUES (1, 'participants', '', '', '{}');
INSERT INTO state (meetup, field, entry, item, json) VALUES (1, 'participants', 'p_0ruvIRA9Jh9P', '', '{"avatar":"","partySize":1,"id":"p_0ruvIRA9Jh9P","name":"Olga","joinedAt":"2026-11-20T12:00:00Z"}');
INSERT INTO state (meetup, field, entry, item, json) VALUES (1, 'participants', 'p_R3KCVj9axbak', '', '{"avatar":"","partySize":1,"id":"p_R3KCVj9axbak","name":"Ben","joinedAt":"2026-11-20T12:00:02Z"}');
INSERT INTO state (meetup, field, entry, item, json) VALUES (1, 'participants', 'p_s01IW8flsEmA', '', '{"avatar":"🦊","partySize":2,"id":"p_s01IW8flsEmA","name":"Anna'||char(8203)||' '||char(8294)||'Zanzibar","joinedAt":"2026-11-20T12:00:01Z","finished":true}');
INSERT INTO state (meetup, field, entry, item, json) VALUES (1, 'queue', '', '', '{}');
INSERT INTO state (meetup, field, entry, item, json) VALUES (1, 'queue', 'v_ElTZ5WXVyejH', 'p_R3KCVj9axbak', '8');
INSERT INTO state (meetup, field, entry, item, json) VALUES (1, 'queue', 'v_ElTZ5WXVyejH', 'p_s01IW8flsEmA', '7');
INSERT INTO state (meetup, field, entry, item, json) VALUES (1, 'reconfirm', '', '', '{}');
INSERT INTO state (meetup, field, entry, item, json) VALUES (1, 'reconfirm', 's_AofqDJQpzxTZ', 'p_R3KCVj9axbak', 'true');
INSERT INTO state (meetup, field, entry, item, json) VALUES (1, 'reconfirm', 's_AofqDJQpzxTZ', 'p_s01IW8flsEmA', 'true');
INSERT INTO state (meetup, field, entry, item, json) VALUES (1, 'settings', '', '', '{"editing":"anyone","proposals":"anyone","blind":false}');
INSERT INTO state (meetup, field, entry, item, json) VALUES (1, 'slots', '', '', '{}');
INSERT INTO state (meetup, field, entry, item, json) VALUES (1, 'slots', 's_1bOBUc8w9m0I', '', '{"id":"s_1bOBUc8w9m0I","date":"2026-12-24","proposedBy":"p_s01IW8flsEmA"}');
INSERT INTO state (meetup, field, entry, item, json) VALUES (1, 'slots', 's_4Q9Ns5CSxGxZ', '', '{"id":"s_4Q9Ns5CSxGxZ","date":"2026-12-06"}');
INSERT INTO state (meetup, field, entry, item, json) VALUES (1, 'slots', 's_AofqDJQpzxTZ', '', '{"id":"s_AofqDJQpzxTZ","start":"2026-12-04T20:00:00Z","end":"2026-12-04T22:00:00Z"}');
INSERT INTO state (meetup, field, entry, item, json) VALUES (1, 'status', '', '', '"open"');
INSERT INTO state (meetup, field, entry, item, json) VALUES (1, 'timeZone', '', '', '"Europe/London"');
INSERT INTO state (meetup, field, entry, item, json) VALUES (1, 'title', '', '', '"Open to anyone Zanzibar"');
INSERT INTO state (meetup, field, entry, item, json) VALUES (1, 'updatedAt', '', '', '"2026-11-20T12:00:10Z"');
INSERT INTO state (meetup, field, entry, item, json) VALUES (1, 'venues', '', '', '{}');
INSERT INTO state (meetup, field, entry, item, json) VALUES (1, 'venues', 'v_ElTZ5WXVyejH', '', '{"id":"v_ElTZ5WXVyejH","name":"The Bar","note":"Ring twice","capacity":2,"access":{"stepFree":"yes"}}');
INSERT INTO state (meetup, field, entry, item, json) VALUES (1, 'venues', 'v_uRVYZQO6dZf4', '', '{"id":"v_uRVYZQO6dZf4","name":"Café '||char(8205)||'Noir"}');
INSERT INTO state (meetup, field, entry, item, json) VALUES (1, 'votes', '', '', '{}');
INSERT INTO state (meetup, field, entry, item, json) VALUES (1, 'votes', 'p_R3KCVj9axbak', '', '{"s_AofqDJQpzxTZ":"no","v_ElTZ5WXVyejH":"yes","v_uRVYZQO6dZf4":"yes"}');
INSERT INTO state (meetup, field, entry, item, json) VALUES (1, 'votes', 'p_s01IW8flsEmA', '', '{"s_AofqDJQpzxTZ":"yes","s_4Q9Ns5CSxGxZ":"maybe","v_ElTZ5WXVyejH":"yes"}');
INSERT INTO state (meetup, field, entry, item, json) VALUES (2, 'activity', '', '', '"Beer"');
INSERT INTO state (meetup, field, entry, item, json) VALUES (2, 'comments', '', '', '{}');
INSERT INTO state (meetup, field, entry, item, json) VALUES (2, 'comments', 'c_R2yOhdjjO7sN', '', '{"id":"c_R2yOhdjjO7sN","participantId":"p_mQnEMkzOOLQm","text":"Zanzibar'||char(8238)||' is'||char(8203)||' nice","optionId":"s_RuEvA3WSBElF","at":"2026-11-20T12:00:15Z"}');
INSERT INTO state (meetup, field, entry, item, json) VALUES (2, 'createdAt', '', '', '"2026-11-20T12:00:11Z"');
INSERT INTO state (meetup, field, entry, item, json) VALUES (2, 'description', '', '', '"Blind for anyone Zanzibar: the description"');
INSERT INTO state (meetup, field, entry, item, json) VALUES (2, 'participants', '', '', '{}');
INSERT INTO state (meetup, field, entry, item, json) VALUES (2, 'participants', 'p_NlmtfEzSpx7y', '', '{"avatar":"","partySize":1,"id":"p_NlmtfEzSpx7y","name":"Olga","joinedAt":"2026-11-20T12:00:11Z"}');
INSERT INTO state (meetup, field, entry, item, json) VALUES (2, 'participants', 'p_mQnEMkzOOLQm', '', '{"avatar":"🦊","partySize":2,"id":"p_mQnEMkzOOLQm","name":"Anna'||char(8203)||' '||char(8294)||'Zanzibar","joinedAt":"2026-11-20T12:00:12Z","finished":true}');
INSERT INTO state (meetup, field, entry, item, json) VALUES (2, 'participants', 'p_rSSa69rVU2bJ', '', '{"avatar":"","partySize":1,"id":"p_rSSa69rVU2bJ","name":"Ben","joinedAt":"2026-11-20T12:00:13Z"}');
INSERT INTO state (meetup, field, entry, item, json) VALUES (2, 'queue', '', '', '{}');
INSERT INTO state (meetup, field, entry, item, json) VALUES (2, 'queue', 'v_BuSeUZuglyr1', 'p_mQnEMkzOOLQm', '7');
INSERT INTO state (meetup, field, entry, item, json) VALUES (2, 'queue', 'v_BuSeUZuglyr1', 'p_rSSa69rVU2bJ', '8');
INSERT INTO state (meetup, field, entry, item, json) VALUES (2, 'reconfirm', '', '', '{}');
INSERT INTO state (meetup, field, entry, item, json) VALUES (2, 'reconfirm', 's_RuEvA3WSBElF', 'p_mQnEMkzOOLQm', 'true');
INSERT INTO state (meetup, field, entry, item, json) VALUES (2, 'reconfirm', 's_RuEvA3WSBElF', 'p_rSSa69rVU2bJ', 'true');
INSERT INTO state (meetup, field, entry, item, json) VALUES (2, 'settings', '', '', '{"editing":"anyone","proposals":"anyone","blind":true,"deadline":"2026-12-03T12:00:00Z"}');
INSERT INTO state (meetup, field, entry, item, json) VALUES (2, 'slots', '', '', '{}');
INSERT INTO state (meetup, field, entry, item, json) VALUES (2, 'slots', 's_3nCMf8EJwLZj', '', '{"id":"s_3nCMf8EJwLZj","date":"2026-12-24","proposedBy":"p_mQnEMkzOOLQm"}');
INSERT INTO state (meetup, field, entry, item, json) VALUES (2, 'slots', 's_RuEvA3WSBElF', '', '{"id":"s_RuEvA3WSBElF","start":"2026-12-04T20:00:00Z","end":"2026-12-04T22:00:00Z"}');
INSERT INTO state (meetup, field, entry, item, json) VALUES (2, 'slots', 's_giotsmsQJ8EJ', '', '{"id":"s_giotsmsQJ8EJ","date":"2026-12-06"}');
INSERT INTO state (meetup, field, entry, item, json) VALUES (2, 'status', '', '', '"open"');
INSERT INTO state (meetup, field, entry, item, json) VALUES (2, 'timeZone', '', '', '"Europe/London"');
INSERT INTO state (meetup, field, entry, item, json) VALUES (2, 'title', '', '', '"Blind for anyone Zanzibar"');
INSERT INTO state (meetup, field, entry, item, json) VALUES (2, 'updatedAt', '', '', '"2026-11-20T12:00:21Z"');
INSERT INTO state (meetup, field, entry, item, json) VALUES (2, 'venues', '', '', '{}');
INSERT INTO state (meetup, field, entry, item, json) VALUES (2, 'venues', 'v_BuSeUZuglyr1', '', '{"id":"v_BuSeUZuglyr1","name":"The Bar","note":"Ring twice","capacity":2,"access":{"stepFree":"yes"}}');
INSERT INTO state (meetup, field, entry, item, json) VALUES (2, 'venues', 'v_el5xgLAMpsx0', '', '{"id":"v_el5xgLAMpsx0","name":"Café '||char(8205)||'Noir"}');
INSERT INTO state (meetup, field, entry, item, json) VALUES (2, 'votes', '', '', '{}');
INSERT INTO state (meetup, field, entry, item, json) VALUES (2, 'votes', 'p_mQnEMkzOOLQm', '', '{"s_RuEvA3WSBElF":"yes","s_giotsmsQJ8EJ":"maybe","v_BuSeUZuglyr1":"yes"}');
INSERT INTO state (meetup, field, entry, item, json) VALUES (2, 'votes', 'p_rSSa69rVU2bJ', '', '{"s_RuEvA3WSBElF":"no","v_BuSeUZuglyr1":"yes","v_el5xgLAMpsx0":"yes"}');
INSERT INTO state (meetup, field, entry, item, json) VALUES (3, 'activity', '', '', '"Beer"');
INSERT INTO state (meetup, field, entry, item, json) VALUES (3, 'comments', '', '', '{}');
INSERT INTO state (meetup, field, entry, item, json) VALUES (3, 'comments', 'c_MLpbGYfq5eSL', '', '{"id":"c_MLpbGYfq5eSL","participantId":"p_23XiQRvVrMel","text":"Zanzibar'||char(8238)||' is'||char(8203)||' nice","optionId":"s_27pn2TcIkOXL","at":"2026-11-20T12:00:26Z"}');
INSERT INTO state (meetup, field, entry, item, json) VALUES (3, 'createdAt', '', '', '"2026-11-20T12:00:22Z"');
INSERT INTO state (meetup, field, entry, item, json) VALUES (3, 'decision', '', '', '{"slotId":"s_27pn2TcIkOXL","at":"2026-11-20T12:00:33Z","by":"organiser"}');
INSERT INTO state (meetup, field, entry, item, json) VALUES (3, 'description', '', '', '"Decided Zanzibar: the description"');
INSERT INTO state (meetup, field, entry, item, json) VALUES (3, 'participants', '', '', '{}');
INSERT INTO state (meetup, field, entry, item, json) VALUES (3, 'participants', 'p_23XiQRvVrMel', '', '{"avatar":"🦊","partySize":2,"id":"p_23XiQRvVrMel","name":"Anna'||char(8203)||' '||char(8294)||'Zanzibar","joinedAt":"2026-11-20T12:00:23Z","finished":true}');
INSERT INTO state (meetup, field, entry, item, json) VALUES (3, 'participants', 'p_gumQrla16N00', '', '{"avatar":"","partySize":1,"id":"p_gumQrla16N00","name":"Ben","joinedAt":"2026-11-20T12:00:24Z"}');
INSERT INTO state (meetup, field, entry, item, json) VALUES (3, 'participants', 'p_s3T4YDMOfh2m', '', '{"avatar":"","partySize":1,"id":"p_s3T4YDMOfh2m","name":"Olga","joinedAt":"2026-11-20T12:00:22Z"}');
INSERT INTO state (meetup, field, entry, item, json) VALUES (3, 'queue', '', '', '{}');
INSERT INTO state (meetup, field, entry, item, json) VALUES (3, 'queue', 'v_P80ErzGci4IE', 'p_23XiQRvVrMel', '7');
INSERT INTO state (meetup, field, entry, item, json) VALUES (3, 'queue', 'v_P80ErzGci4IE', 'p_gumQrla16N00', '8');
INSERT INTO state (meetup, field, entry, item, json) VALUES (3, 'reconfirm', '', '', '{}');
INSERT INTO state (meetup, field, entry, item, json) VALUES (3, 'reconfirm', 's_27pn2TcIkOXL', 'p_23XiQRvVrMel', 'true');
INSERT INTO state (meetup, field, entry, item, json) VALUES (3, 'reconfirm', 's_27pn2TcIkOXL', 'p_gumQrla16N00', 'true');
INSERT INTO state (meetup, field, entry, item, json) VALUES (3, 'settings', '', '', '{"editing":"organiser","proposals":"anyone","blind":false}');
INSERT INTO state (meetup, field, entry, item, json) VALUES (3, 'slots', '', '', '{}');
INSERT INTO state (meetup, field, entry, item, json) VALUES (3, 'slots', 's_27pn2TcIkOXL', '', '{"id":"s_27pn2TcIkOXL","start":"2026-12-04T20:00:00Z","end":"2026-12-04T22:00:00Z"}');
INSERT INTO state (meetup, field, entry, item, json) VALUES (3, 'slots', 's_9VjabpOsW2zK', '', '{"id":"s_9VjabpOsW2zK","date":"2026-12-06"}');
INSERT INTO state (meetup, field, entry, item, json) VALUES (3, 'slots', 's_X1By13JzGn4H', '', '{"id":"s_X1By13JzGn4H","date":"2026-12-24","proposedBy":"p_23XiQRvVrMel"}');
INSERT INTO state (meetup, field, entry, item, json) VALUES (3, 'status', '', '', '"decided"');
INSERT INTO state (meetup, field, entry, item, json) VALUES (3, 'timeZone', '', '', '"Europe/London"');
INSERT INTO state (meetup, field, entry, item, json) VALUES (3, 'title', '', '', '"Decided Zanzibar"');
INSERT INTO state (meetup, field, entry, item, json) VALUES (3, 'updatedAt', '', '', '"2026-11-20T12:00:33Z"');
INSERT INTO state (meetup, field, entry, item, json) VALUES (3, 'venues', '', '', '{}');
INSERT INTO state (meetup, field, entry, item, json) VALUES (3, 'venues', 'v_A01GLhLkn16p', '', '{"id":"v_A01GLhLkn16p","name":"Café '||char(8205)||'Noir"}');
INSERT INTO state (meetup, field, entry, item, json) VALUES (3, 'venues', 'v_P80ErzGci4IE', '', '{"id":"v_P80ErzGci4IE","name":"The Bar","note":"Ring twice","capacity":2,"access":{"stepFree":"yes"}}');
INSERT INTO state (meetup, field, entry, item, json) VALUES (3, 'votes', '', '', '{}');
INSERT INTO state (meetup, field, entry, item, json) VALUES (3, 'votes', 'p_23XiQRvVrMel', '', '{"s_27pn2TcIkOXL":"yes","s_9VjabpOsW2zK":"maybe","v_P80ErzGci4IE":"yes"}');
INSERT INTO state (meetup, field, entry, item, json) VALUES (3, 'votes', 'p_gumQrla16N00', '', '{"s_27pn2TcIkOXL":"no","v_P80ErzGci4IE":"yes","v_A01GLhLkn16p":"yes"}');
INSERT INTO state (meetup, field, entry, item, json) VALUES (4, 'activity', '', '', '"Beer"');
INSERT INTO state (meetup, field, entry, item, json) VALUES (4, 'comments', '', '', '{}');
INSERT INTO state (meetup, field, entry, item, json) VALUES (4, 'comments', 'c_06vtMLAcGqwN', '', '{"id":"c_06vtMLAcGqwN","participantId":"p_ozIaPV6r7LRc","text":"Zanzibar'||char(8238)||' is'||char(8203)||' nice","optionId":"s_158SGqz1VJGS","at":"2026-11-20T12:00:38Z"}');
INSERT INTO state (meetup, field, entry, item, json) VALUES (4, 'createdAt', '', '', '"2026-11-20T12:00:34Z"');
INSERT INTO state (meetup, field, entry, item, json) VALUES (4, 'description', '', '', '"A'||char(8203)||'B'||char(8288)||'C Zanzibar"');
INSERT INTO state (meetup, field, entry, item, json) VALUES (4, 'participants', '', '', '{}');
INSERT INTO state (meetup, field, entry, item, json) VALUES (4, 'participants', 'p_8Lf8sGjgtlcX', '', '{"avatar":"","partySize":1,"id":"p_8Lf8sGjgtlcX","name":"Ben","joinedAt":"2026-11-20T12:00:36Z"}');
INSERT INTO state (meetup, field, entry, item, json) VALUES (4, 'participants', 'p_ozIaPV6r7LRc', '', '{"avatar":"🦊","partySize":2,"id":"p_ozIaPV6r7LRc","name":"Anna'||char(8203)||' '||char(8294)||'Zanzibar","joinedAt":"2026-11-20T12:00:35Z","finished":true}');
INSERT INTO state (meetup, field, entry, item, json) VALUES (4, 'participants', 'p_vtLH0z8ua4v4', '', '{"avatar":"","partySize":1,"id":"p_vtLH0z8ua4v4","name":"Olga","joinedAt":"2026-11-20T12:00:34Z"}');
INSERT INTO state (meetup, field, entry, item, json) VALUES (4, 'queue', '', '', '{}');
INSERT INTO state (meetup, field, entry, item, json) VALUES (4, 'queue', 'v_rgnj2lXSnOZU', 'p_8Lf8sGjgtlcX', '8');
INSERT INTO state (meetup, field, entry, item, json) VALUES (4, 'queue', 'v_rgnj2lXSnOZU', 'p_ozIaPV6r7LRc', '7');
INSERT INTO state (meetup, field, entry, item, json) VALUES (4, 'reconfirm', '', '', '{}');
INSERT INTO state (meetup, field, entry, item, json) VALUES (4, 'reconfirm', 's_158SGqz1VJGS', 'p_8Lf8sGjgtlcX', 'true');
INSERT INTO state (meetup, field, entry, item, json) VALUES (4, 'reconfirm', 's_158SGqz1VJGS', 'p_ozIaPV6r7LRc', 'true');
INSERT INTO state (meetup, field, entry, item, json) VALUES (4, 'settings', '', '', '{"editing":"anyone","proposals":"anyone","blind":false}');
INSERT INTO state (meetup, field, entry, item, json) VALUES (4, 'slots', '', '', '{}');
INSERT INTO state (meetup, field, entry, item, json) VALUES (4, 'slots', 's_158SGqz1VJGS', '', '{"id":"s_158SGqz1VJGS","start":"2026-12-04T20:00:00Z","end":"2026-12-04T22:00:00Z"}');
INSERT INTO state (meetup, field, entry, item, json) VALUES (4, 'slots', 's_3aUbbciOfTRd', '', '{"id":"s_3aUbbciOfTRd","date":"2026-12-06"}');
INSERT INTO state (meetup, field, entry, item, json) VALUES (4, 'slots', 's_Bk0XlrEgA51Z', '', '{"id":"s_Bk0XlrEgA51Z","date":"2026-12-24","proposedBy":"p_ozIaPV6r7LRc"}');
INSERT INTO state (meetup, field, entry, item, json) VALUES (4, 'status', '', '', '"open"');
INSERT INTO state (meetup, field, entry, item, json) VALUES (4, 'timeZone', '', '', '"Europe/London"');
INSERT INTO state (meetup, field, entry, item, json) VALUES (4, 'title', '', '', '"Quiz'||char(8238)||''||char(8294)||' night'||char(8203)||' Zanzibar"');
INSERT INTO state (meetup, field, entry, item, json) VALUES (4, 'updatedAt', '', '', '"2026-11-20T12:00:44Z"');
INSERT INTO state (meetup, field, entry, item, json) VALUES (4, 'venues', '', '', '{}');
INSERT INTO state (meetup, field, entry, item, json) VALUES (4, 'venues', 'v_hpXokESJbQWu', '', '{"id":"v_hpXokESJbQWu","name":"Café '||char(8205)||'Noir"}');
INSERT INTO state (meetup, field, entry, item, json) VALUES (4, 'venues', 'v_rgnj2lXSnOZU', '', '{"id":"v_rgnj2lXSnOZU","name":"The Bar","note":"Ring twice","capacity":2,"access":{"stepFree":"yes"}}');
INSERT INTO state (meetup, field, entry, item, json) VALUES (4, 'votes', '', '', '{}');
INSERT INTO state (meetup, field, entry, item, json) VALUES (4, 'votes', 'p_8Lf8sGjgtlcX', '', '{"s_158SGqz1VJGS":"no","v_rgnj2lXSnOZU":"yes","v_hpXokESJbQWu":"yes"}');
INSERT INTO state (meetup, field, entry, item, json) VALUES (4, 'votes', 'p_ozIaPV6r7LRc', '', '{"s_158SGqz1VJGS":"yes","s_3aUbbciOfTRd":"maybe","v_rgnj2lXSnOZU":"yes"}');
INSERT INTO state (meetup, field, entry, item, json) VALUES (161, 'activity', '', '', '""');
INSERT INTO state (meetup, field, entry, item, json) VALUES (161, 'comments', '', '', '{}');
INSERT INTO state (meetup, field, entry, item, json) VALUES (161, 'createdAt', '', '', '"2026-11-20T12:05:57Z"');
INSERT INTO state (meetup, field, entry, item, json) VALUES (161, 'description', '', '', '""');
INSERT INTO state (meetup, field, entry, item, json) VALUES (161, 'participants', '', '', '{}');
INSERT INTO state (meetup, field, entry, item, json) VALUES (161, 'queue', '', '', '{}');
INSERT INTO state (meetup, field, entry, item, json) VALUES (161, 'reconfirm', '', '', '{}');
INSERT INTO state (meetup, field, entry, item, json) VALUES (161, 'settings', '', '', '{"editing":"anyone","proposals":"anyone","blind":false}');
INSERT INTO state (meetup, field, entry, item, json) VALUES (161, 'slots', '', '', '{}');
INSERT INTO state (meetup, field, entry, item, json) VALUES (161, 'slots', 's_aN77A5PMQ2t6', '', '{"id":"s_aN77A5PMQ2t6","date":"2026-12-06"}');
INSERT INTO state (meetup, field, entry, item, json) VALUES (161, 'status', '', '', '"open"');
INSERT INTO state (meetup, field, entry, item, json) VALUES (161, 'timeZone', '', '', '"Europe/London"');
INSERT INTO state (meetup, field, entry, item, json) VALUES (161, 'title', '', '', '"Ends Zanzibar"');
INSERT INTO state (meetup, field, entry, item, json) VALUES (161, 'updatedAt', '', '', '"2026-11-20T12:05:57Z"');
INSERT INTO state (meetup, field, entry, item, json) VALUES (161, 'venues', '', '', '{}');
INSERT INTO state (meetup, field, entry, item, json) VALUES (161, 'votes', '', '', '{}');
INSERT INTO state (meetup, field, entry, item, json) VALUES (193, 'activity', '', '', '""');
INSERT INTO state (meetup, field, entry, item, json) VALUES (193, 'comments', '', '', '{}');
INSERT INTO state (meetup, field, entry, item, json) VALUES (193, 'createdAt', '', '', '"2026-11-20T12:07:00Z"');
INSERT INTO state (meetup, field, entry, item, json) VALUES (193, 'description', '', '', '""');
INSERT INTO state (meetup, field, entry, item, json) VALUES (193, 'participants', '', '', '{}');
INSERT INTO state (meetup, field, entry, item, json) VALUES (193, 'queue', '', '', '{}');
INSERT INTO state (meetup, field, entry, item, json) VALUES (193, 'reconfirm', '', '', '{}');
INSERT INTO state (meetup, field, entry, item, json) VALUES (193, 'settings', '', '', '{"editing":"anyone","proposals":"anyone","blind":false}');
INSERT INTO state (meetup, field, entry, item, json) VALUES (193, 'slots', '', '', '{}');
INSERT INTO state (meetup, field, entry, item, json) VALUES (193, 'slots', 's_LMktBs2qFXqC', '', '{"id":"s_LMktBs2qFXqC","date":"2026-12-06"}');
INSERT INTO state (meetup, field, entry, item, json) VALUES (193, 'status', '', '', '"open"');
INSERT INTO state (meetup, field, entry, item, json) VALUES (193, 'timeZone', '', '', '"Europe/London"');
INSERT INTO state (meetup, field, entry, item, json) VALUES (193, 'title', '', '', '"Ends Zanzibar"');
INSERT INTO state (meetup, field, entry, item, json) VALUES (193, 'updatedAt', '', '', '"2026-11-20T12:07:00Z"');
INSERT INTO state (meetup, field, entry, item, json) VALUES (193, 'venues', '', '', '{}');
INSERT INTO state (meetup, field, entry, item, json) VALUES (193, 'votes', '', '', '{}');
INSERT INTO vault (meetup, field, entry, item, json) VALUES (1, 'organiser', '', '', '"YKsS-4HKhk3-6GXd_VS_JaNjWDcb52KGk9Ls452U_Tc"');
INSERT INTO vault (meetup, field, entry, item, json) VALUES (1, 'receipts', '', '', '{}');
INSERT INTO vault (meetup, field, entry, item, json) VALUES (1, 'receipts', 'others', 'H3JbsNa4XlUaI0Waom842t', '{"command":"VtWwPu7nrbogIziSKQgw6o","version":2,"at":"2026-11-20T12:00:01Z","result":{"participant":{"avatar":"🦊","partySize":2,"id":"p_s01IW8flsEmA","name":"Anna'||char(8203)||' '||char(8294)||'Zanzibar","joinedAt":"2026-11-20T12:00:01Z"},"token":"lEgl9ejF_LGZNaaorWd7fOLLY7m_qwEn5nlojQkD10ugAWqLLuREp5MiBxnbX0ms9hW0fS2Gl0Dmc_yzDsTIChkqGJ3qWtBA7dR30g"}}');
INSERT INTO vault (meetup, field, entry, item, json) VALUES (1, 'receipts', 'p_s01IW8flsEmA', '9kcfv3iuy7lZL_QVCNPFeD', '{"command":"CJgiV3sZygnJEqcjf569Dy","version":6,"at":"2026-11-20T12:00:05Z","result":{"id":"s_1bOBUc8w9m0I","date":"2026-12-24","proposedBy":"p_s01IW8flsEmA"}}');
INSERT INTO vault (meetup, field, entry, item, json) VALUES (1, 'receipts', 'p_s01IW8flsEmA', 'Unw8VMCxMrFIH-AJzJbM8i', '{"command":"N4nBwoxq_VY6C-3h-WjI3I","version":5,"at":"2026-11-20T12:00:04Z","result":{"id":"c_kxwzWSZS51Ck","participantId":"p_s01IW8flsEmA","text":"Zanzibar'||char(8238)||' is'||char(8203)||' nice","optionId":"s_AofqDJQpzxTZ","at":"2026-11-20T12:00:04Z"}}');
INSERT INTO vault (meetup, field, entry, item, json) VALUES (1, 'receipts', 'p_s01IW8flsEmA', 'Vk0w_0sl1XQhIti-66PTi9', '{"command":"gI0HzMDe_ZPosBagCIGjtn","version":7,"at":"2026-11-20T12:00:06Z","result":null}');
INSERT INTO vault (meetup, field, entry, item, json) VALUES (1, 'tokens', '', '', '{}');
INSERT INTO vault (meetup, field, entry, item, json) VALUES (1, 'tokens', '4AQLkpxhjxr_jlHgTnKeZVpFkJkZTP-pcOrKFZbXuoA', '', '"p_s01IW8flsEmA"');
INSERT INTO vault (meetup, field, entry, item, json) VALUES (1, 'tokens', 'UBlJIc-oucYiFjpoaB95R1KPfMRn01fAY4cK0VbMcKM', '', '"p_R3KCVj9axbak"');
INSERT INTO vault (meetup, field, entry, item, json) VALUES (1, 'tokens', '_BMiNWsqBxEYs_BzRv1A1M3yYFNxnjyownN-nCZ6SkU', '', '"p_0ruvIRA9Jh9P"');
INSERT INTO vault (meetup, field, entry, item, json) VALUES (2, 'organiser', '', '', '"FlGib07YO-vlTQ0hGCn_GEJhdc_BIwhhGbHANpqViag"');
INSERT INTO vault (meetup, field, entry, item, json) VALUES (2, 'receipts', '', '', '{}');
INSERT INTO vault (meetup, field, entry, item, json) VALUES (2, 'receipts', 'others', 'H3JbsNa4XlUaI0Waom842t', '{"command":"VtWwPu7nrbogIziSKQgw6o","version":2,"at":"2026-11-20T12:00:12Z","result":{"participant":{"avatar":"🦊","partySize":2,"id":"p_mQnEMkzOOLQm","name":"Anna'||char(8203)||' '||char(8294)||'Zanzibar","joinedAt":"2026-11-20T12:00:12Z"},"token":"naWcpZIYOiiN6ApxiTTtFWde7E10CGlvTGyp3Qp7cz3UozB7qpF0vi5-B-gq1wA-qMlHBas_KpXba9O9iQVpZXz0D7BJqWgIm_HIZw"}}');
INSERT INTO vault (meetup, field, entry, item, json) VALUES (2, 'receipts', 'p_mQnEMkzOOLQm', '6QxG5TI3EZEvStG_nr_5BE', '{"command":"LUXRS-NccPJQxfhPEP0ZhY","version":7,"at":"2026-11-20T12:00:17Z","result":null}');
INSERT INTO vault (meetup, field, entry, item, json) VALUES (2, 'receipts', 'p_mQnEMkzOOLQm', '9SFTbnAAZOFKVBHAz2knpA', '{"command":"CJgiV3sZygnJEqcjf569Dy","version":6,"at":"2026-11-20T12:00:16Z","result":{"id":"s_3nCMf8EJwLZj","date":"2026-12-24","proposedBy":"p_mQnEMkzOOLQm"}}');
INSERT INTO vault (meetup, field, entry, item, json) VALUES (2, 'receipts', 'p_mQnEMkzOOLQm', 'gLIy3Swbve5znBPRVI8zSu', '{"command":"lAlaucaPKjbzt7hwqpx58I","version":5,"at":"2026-11-20T12:00:15Z","result":{"id":"c_R2yOhdjjO7sN","participantId":"p_mQnEMkzOOLQm","text":"Zanzibar'||char(8238)||' is'||char(8203)||' nice","optionId":"s_RuEvA3WSBElF","at":"2026-11-20T12:00:15Z"}}');
INSERT INTO vault (meetup, field, entry, item, json) VALUES (2, 'tokens', '', '', '{}');
INSERT INTO vault (meetup, field, entry, item, json) VALUES (2, 'tokens', 'HL2_ZuhCfMEsJ-PB4HbIwZqgcE1_LrPONge1KHtmQZ0', '', '"p_mQnEMkzOOLQm"');
INSERT INTO vault (meetup, field, entry, item, json) VALUES (2, 'tokens', 'mN5t--0bkKimLarwZEx19pUny4KZ6zoTjZcTff_Somc', '', '"p_NlmtfEzSpx7y"');
INSERT INTO vault (meetup, field, entry, item, json) VALUES (2, 'tokens', 'yu9BHn5G-SSrjVbuvWYHtIYCYCj40CkSdH1xPJLS8mo', '', '"p_rSSa69rVU2bJ"');
INSERT INTO vault (meetup, field, entry, item, json) VALUES (3, 'organiser', '', '', '"BkpcGITrUQx1YyJj8RXz4eccEmJCvsBiZ8EcHHWYzak"');
INSERT INTO vault (meetup, field, entry, item, json) VALUES (3, 'receipts', '', '', '{}');
INSERT INTO vault (meetup, field, entry, item, json) VALUES (3, 'receipts', 'others', 'H3JbsNa4XlUaI0Waom842t', '{"command":"VtWwPu7nrbogIziSKQgw6o","version":2,"at":"2026-11-20T12:00:23Z","result":{"participant":{"avatar":"🦊","partySize":2,"id":"p_23XiQRvVrMel","name":"Anna'||char(8203)||' '||char(8294)||'Zanzibar","joinedAt":"2026-11-20T12:00:23Z"},"token":"hdC1CnOSwHbc01fgw1Cajyc-7uG0kyKA_yNDmXauCd6bt95zy6V3KmYBJXIHFJxs3Y9Hb6JotIDwdRO-AUd4Kv0IObiYImkZbuwSxg"}}');
INSERT INTO vault (meetup, field, entry, item, json) VALUES (3, 'receipts', 'p_23XiQRvVrMel', '-KaSTXVlUyhb45J9aTLH5D', '{"command":"CJgiV3sZygnJEqcjf569Dy","version":6,"at":"2026-11-20T12:00:27Z","result":{"id":"s_X1By13JzGn4H","date":"2026-12-24","proposedBy":"p_23XiQRvVrMel"}}');
INSERT INTO vault (meetup, field, entry, item, json) VALUES (3, 'receipts', 'p_23XiQRvVrMel', '5OWFn7FYQXN8H5NbRUaJ7U', '{"command":"CgrcY2pphmDNTc4HILRySo","version":5,"at":"2026-11-20T12:00:26Z","result":{"id":"c_MLpbGYfq5eSL","participantId":"p_23XiQRvVrMel","text":"Zanzibar'||char(8238)||' is'||char(8203)||' nice","optionId":"s_27pn2TcIkOXL","at":"2026-11-20T12:00:26Z"}}');
INSERT INTO vault (meetup, field, entry, item, json) VALUES (3, 'receipts', 'p_23XiQRvVrMel', 'S6ZUDc_BZe_EvYC8RnkssP', '{"command":"9RRZ5pC2B3PQYVIu2InFAN","version":7,"at":"2026-11-20T12:00:28Z","result":null}');
INSERT INTO vault (meetup, field, entry, item, json) VALUES (3, 'tokens', '', '', '{}');
INSERT INTO vault (meetup, field, entry, item, json) VALUES (3, 'tokens', 'Emb97gTcj0x0LkPk4h6TSvZVlemtSDahp1b5gQ6UF9k', '', '"p_s3T4YDMOfh2m"');
INSERT INTO vault (meetup, field, entry, item, json) VALUES (3, 'tokens', 'Ohme26-ZKa3bF4aa9dpV4lliCFAiP7Gi58Dqpk8s_Yc', '', '"p_gumQrla16N00"');
INSERT INTO vault (meetup, field, entry, item, json) VALUES (3, 'tokens', 'xVleT08aGY9QaVopcnj5AVztCfz-IxpgKbjhPzjq7-8', '', '"p_23XiQRvVrMel"');
INSERT INTO vault (meetup, field, entry, item, json) VALUES (4, 'organiser', '', '', '"lLG_z0_Q_DLlvjhi5WWyAfyFvUB-FMa0jfWPLg-1ekg"');
INSERT INTO vault (meetup, field, entry, item, json) VALUES (4, 'receipts', '', '', '{}');
INSERT INTO vault (meetup, field, entry, item, json) VALUES (4, 'receipts', 'others', 'H3JbsNa4XlUaI0Waom842t', '{"command":"VtWwPu7nrbogIziSKQgw6o","version":2,"at":"2026-11-20T12:00:35Z","result":{"participant":{"avatar":"🦊","partySize":2,"id":"p_ozIaPV6r7LRc","name":"Anna'||char(8203)||' '||char(8294)||'Zanzibar","joinedAt":"2026-11-20T12:00:35Z"},"token":"hdRGscMmQ0sTylAkX-Cn_Sd3unMshMTBdTbYuca22Ae_b5dmo4uHlSYvkUDr6DUT7w8ZDnVQS1mUMTJ469dydylmDUYAUSMTgheH7w"}}');
INSERT INTO vault (meetup, field, entry, item, json) VALUES (4, 'receipts', 'p_ozIaPV6r7LRc', 'QnP2px9qFNjNbY4L-FXByI', '{"command":"9nCcIfl1A4fbFFmnWC2pYk","version":5,"at":"2026-11-20T12:00:38Z","result":{"id":"c_06vtMLAcGqwN","participantId":"p_ozIaPV6r7LRc","text":"Zanzibar'||char(8238)||' is'||char(8203)||' nice","optionId":"s_158SGqz1VJGS","at":"2026-11-20T12:00:38Z"}}');
INSERT INTO vault (meetup, field, entry, item, json) VALUES (4, 'receipts', 'p_ozIaPV6r7LRc', 'pmoIIaSc0S-Gbo96siszRf', '{"command":"CPQT5-grH9xawQpGWMciIU","version":7,"at":"2026-11-20T12:00:40Z","result":null}');
INSERT INTO vault (meetup, field, entry, item, json) VALUES (4, 'receipts', 'p_ozIaPV6r7LRc', 'r_sXSVdRj8mZm4XHxOxHX1', '{"command":"CJgiV3sZygnJEqcjf569Dy","version":6,"at":"2026-11-20T12:00:39Z","result":{"id":"s_Bk0XlrEgA51Z","date":"2026-12-24","proposedBy":"p_ozIaPV6r7LRc"}}');
INSERT INTO vault (meetup, field, entry, item, json) VALUES (4, 'tokens', '', '', '{}');
INSERT INTO vault (meetup, field, entry, item, json) VALUES (4, 'tokens', 'f0GQfPmEMJAzD2jado0dPKY7UkxyWmvoMP_8D4Ypklc', '', '"p_ozIaPV6r7LRc"');
INSERT INTO vault (meetup, field, entry, item, json) VALUES (4, 'tokens', 'oJVktGbgg_CEy3XT2sO5NUErHsBdWiP9csuLtMQfp4Q', '', '"p_8Lf8sGjgtlcX"');
INSERT INTO vault (meetup, field, entry, item, json) VALUES (4, 'tokens', 'pIs2pp6cDcbWsnPXZ42BX-pvmiP-fhzpU2nxByIgd8s', '', '"p_vtLH0z8ua4v4"');
INSERT INTO vault (meetup, field, entry, item, json) VALUES (161, 'organiser', '', '', '"PCsm28EY4YkcMCsqDqr4tzEMifd1i2vlKrdB33eDePQ"');
INSERT INTO vault (meetup, field, entry, item, json) VALUES (161, 'receipts', '', '', '{}');
INSERT INTO vault (meetup, field, entry, item, json) VALUES (161, 'tokens', '', '', '{}');
INSERT INTO vault (meetup, field, entry, item, json) VALUES (193, 'organiser', '', '', '"tXOkY-WY4xJ_ahpXL8GdYFjQGbTXZSv1OyVx_PzUIHg"');
INSERT INTO vault (meetup, field, entry, item, json) VALUES (193, 'receipts', '', '', '{}');
INSERT INTO vault (meetup, field, entry, item, json) VALUES (193, 'tokens', '', '', '{}');
INSERT INTO creations (id, command, result, meetup, at) VALUES ('i5d8zcbOHPU5STUp_YXH9D', 'gCGJtam8V3pOG4qNfou8yZ', '{"meetup":{"id":"3BsQgTNlL5O-F2RopsQ-scL1","version":1,"epoch":"a76ddrIw3SWl","title":"Open to anyone Zanzibar","activity":"Beer","description":"Open to anyone Zanzibar: the description","timeZone":"Europe/London","status":"open","settings":{"editing":"anyone","proposals":"anyone","blind":false},"createdAt":"2026-11-20T12:00:00Z","updatedAt":"2026-11-20T12:00:00Z","slots":{"s_AofqDJQpzxTZ":{"id":"s_AofqDJQpzxTZ","start":"2026-12-04T19:00:00Z","end":"2026-12-04T21:00:00Z"},"s_4Q9Ns5CSxGxZ":{"id":"s_4Q9Ns5CSxGxZ","date":"2026-12-06"}},"venues":{"v_ElTZ5WXVyejH":{"id":"v_ElTZ5WXVyejH","name":"The Bar","note":"Ring twice","capacity":2,"access":{"stepFree":"yes"}},"v_uRVYZQO6dZf4":{"id":"v_uRVYZQO6dZf4","name":"Café '||char(8205)||'Noir"}},"participants":{"p_0ruvIRA9Jh9P":{"avatar":"","partySize":1,"id":"p_0ruvIRA9Jh9P","name":"Olga","joinedAt":"2026-11-20T12:00:00Z"}},"votes":{},"queue":{},"reconfirm":{},"comments":{}},"organiserToken":"SR2SoiTKR9X5RSs3huU4s8xX3L5buh5Vrpo7Mnejqy4ZJ_zDINT6g2wBYyh2tokYqWfrpzA5vQmuqogGr7KKS9UiGHc0oEA7jaW47w","participantToken":"FF-8PheProPGLhUe2XhWlYu5LUF4VIN4FIoyT8PbrKwCaBC8RNkodI-kSTltSKBvmrCTEBOy6V-wz103IJiPCrRScxaj86AwPHc-oA"}', '3BsQgTNlL5O-F2RopsQ-scL1', 1795176000000);
INSERT INTO creations (id, command, result, meetup, at) VALUES ('Ho2wkVQQVu_Ce9XfZeWy1Y', 'AmqYWP4r8QZow3_4vxuJJr', '{"meetup":{"id":"DtmhLp29GS8m3RBQuHxkib8G","version":1,"epoch":"faW-oR6aEhKW","title":"Blind for anyone Zanzibar","activity":"Beer","description":"Blind for anyone Zanzibar: the description","timeZone":"Europe/London","status":"open","settings":{"editing":"anyone","proposals":"anyone","blind":true,"deadline":"2026-12-03T12:00:00Z"},"createdAt":"2026-11-20T12:00:11Z","updatedAt":"2026-11-20T12:00:11Z","slots":{"s_RuEvA3WSBElF":{"id":"s_RuEvA3WSBElF","start":"2026-12-04T19:00:00Z","end":"2026-12-04T21:00:00Z"},"s_giotsmsQJ8EJ":{"id":"s_giotsmsQJ8EJ","date":"2026-12-06"}},"venues":{"v_BuSeUZuglyr1":{"id":"v_BuSeUZuglyr1","name":"The Bar","note":"Ring twice","capacity":2,"access":{"stepFree":"yes"}},"v_el5xgLAMpsx0":{"id":"v_el5xgLAMpsx0","name":"Café '||char(8205)||'Noir"}},"participants":{"p_NlmtfEzSpx7y":{"avatar":"","partySize":1,"id":"p_NlmtfEzSpx7y","name":"Olga","joinedAt":"2026-11-20T12:00:11Z"}},"votes":{},"queue":{},"reconfirm":{},"comments":{}},"organiserToken":"7SOk8jwOFwfq7oGV6lZHd_gPSQ7Nfu0c_ZWrS_amW7aZ6U5CWW3Nl5fhrIxe30J8uRHJIA0U2fKkTbtKlQ534lAxomw0-D9HVPmUwg","participantToken":"YVQPOeWPw0CHpyjsIh-aQZQBR9Wpij7lYrHeUFz8W_P8PTZe_eW18HWJ7aW5qSUGIZnLsI43n0tdUOYETREnAoK4Oc0quQh50-IynQ"}', 'DtmhLp29GS8m3RBQuHxkib8G', 1795176011000);
INSERT INTO creations (id, command, result, meetup, at) VALUES ('k8Fi0sF7HezZArPh1-H5si', 'hUPd0Dxg23msNdgSMTyWHN', '{"meetup":{"id":"K1h980IUffcEZ-il_3XeQxMt","version":1,"epoch":"CUAesrwtUtj7","title":"Decided Zanzibar","activity":"Beer","description":"Decided Zanzibar: the description","timeZone":"Europe/London","status":"open","settings":{"editing":"organiser","proposals":"anyone","blind":false},"createdAt":"2026-11-20T12:00:22Z","updatedAt":"2026-11-20T12:00:22Z","slots":{"s_27pn2TcIkOXL":{"id":"s_27pn2TcIkOXL","start":"2026-12-04T19:00:00Z","end":"2026-12-04T21:00:00Z"},"s_9VjabpOsW2zK":{"id":"s_9VjabpOsW2zK","date":"2026-12-06"}},"venues":{"v_P80ErzGci4IE":{"id":"v_P80ErzGci4IE","name":"The Bar","note":"Ring twice","capacity":2,"access":{"stepFree":"yes"}},"v_A01GLhLkn16p":{"id":"v_A01GLhLkn16p","name":"Café '||char(8205)||'Noir"}},"participants":{"p_s3T4YDMOfh2m":{"avatar":"","partySize":1,"id":"p_s3T4YDMOfh2m","name":"Olga","joinedAt":"2026-11-20T12:00:22Z"}},"votes":{},"queue":{},"reconfirm":{},"comments":{}},"organiserToken":"jTutBy-U_PqOTyAaoBa4irgGidB7AEon0IE4t-bdj_SoYv6qtS8expu6vLGvusY38huHbRJq03iQf6Jq8L4_hb9t6ZJyBXCeqePL5g","participantToken":"TrzORKdEYQA9a4_aFdrwKCnVGUCs6T3l5Nrt_i-iwgBdW1Xf6R7YKRNYxITf_eHn6C-oSKXzI6nUGyDmDzV58hHq0C731fOczYKiqA"}', 'K1h980IUffcEZ-il_3XeQxMt', 1795176022000);
INSERT INTO creations (id, command, result, meetup, at) VALUES ('dxtg2bws3ObrwsH0o9hwmj', 'uGWM76yW4z02DHfx3-qciq', '{"meetup":{"id":"18BaGxXLou6vqHrN87CCQ1Lw","version":1,"epoch":"qPL59lAV4_G8","title":"Quiz'||char(8238)||''||char(8294)||' night'||char(8203)||' Zanzibar","activity":"Beer","description":"A'||char(8203)||'B'||char(8288)||'C Zanzibar","timeZone":"Europe/London","status":"open","settings":{"editing":"anyone","proposals":"anyone","blind":false},"createdAt":"2026-11-20T12:00:34Z","updatedAt":"2026-11-20T12:00:34Z","slots":{"s_158SGqz1VJGS":{"id":"s_158SGqz1VJGS","start":"2026-12-04T19:00:00Z","end":"2026-12-04T21:00:00Z"},"s_3aUbbciOfTRd":{"id":"s_3aUbbciOfTRd","date":"2026-12-06"}},"venues":{"v_rgnj2lXSnOZU":{"id":"v_rgnj2lXSnOZU","name":"The Bar","note":"Ring twice","capacity":2,"access":{"stepFree":"yes"}},"v_hpXokESJbQWu":{"id":"v_hpXokESJbQWu","name":"Café '||char(8205)||'Noir"}},"participants":{"p_vtLH0z8ua4v4":{"avatar":"","partySize":1,"id":"p_vtLH0z8ua4v4","name":"Olga","joinedAt":"2026-11-20T12:00:34Z"}},"votes":{},"queue":{},"reconfirm":{},"comments":{}},"organiserToken":"t5z3xJf_V7_VtMBedQOgXDV30XSxJcK7bVwMwtajfyF_TyQSwoBSupLtHMgQnfLX08Mly_3QNpFC5DDQqKbk-86lbDIMz-fgS_SP-w","participantToken":"9nhcYtXWIVn0kW4yjL2oJ3gDNS27a3g4J-HEM1FfUdqAcTY1W2aGY9AkQTfCXQTecO1yiu1dOStbJXjs2luOBFMZDIcRSRC4-IeqmA"}', '18BaGxXLou6vqHrN87CCQ1Lw', 1795176034000);
INSERT INTO creations (id, command, result, meetup, at) VALUES ('4Ua5hvcfjJ5B1mwQrNRLuO', 'ik3G8JhNXCAXcb3jhkp2Wr', '{"meetup":{"id":"dQopY86ws45mgmCsgBqCUKea","version":1,"epoch":"HeuUObCw303L","title":"Dead Zanzibar","activity":"Beer","description":"Dead Zanzibar: the description","timeZone":"Europe/London","status":"open","settings":{"editing":"anyone","proposals":"anyone","blind":false},"createdAt":"2026-11-20T12:07:01Z","updatedAt":"2026-11-20T12:07:01Z","slots":{"s_54oUhoLb7LmB":{"id":"s_54oUhoLb7LmB","start":"2026-12-04T19:00:00Z","end":"2026-12-04T21:00:00Z"},"s_rsCiAWHJ0Hst":{"id":"s_rsCiAWHJ0Hst","date":"2026-12-06"}},"venues":{"v_zi2jqIfxHou0":{"id":"v_zi2jqIfxHou0","name":"The Bar","note":"Ring twice","capacity":2,"access":{"stepFree":"yes"}},"v_VnlmyB5uzyr7":{"id":"v_VnlmyB5uzyr7","name":"Café '||char(8205)||'Noir"}},"participants":{"p_ueHxUMczoOCJ":{"avatar":"","partySize":1,"id":"p_ueHxUMczoOCJ","name":"Olga","joinedAt":"2026-11-20T12:07:01Z"}},"votes":{},"queue":{},"reconfirm":{},"comments":{}},"organiserToken":"ZP4Jg8wmFbJkARjnOaih1CMfXnG0n_i2PY6UmfrCGH6XXXJ9Ij1VpUyfHRkoOmp4kJpYqCigEsXULUlxE9UxvpwIL-4jTQra4AEL2Q","participantToken":"iEMP8w1q47zocsZ9wV0iHkkjf0LSf73LwPfQW5DPRz5lv1ZuyCs_dcg9221Ox-PHi2-WVw5L3SRxPml6SHFrJFjo3HBqZUH_0L0xEA"}', 'dQopY86ws45mgmCsgBqCUKea', 1795176421000);
PRAGMA user_version = 2;
