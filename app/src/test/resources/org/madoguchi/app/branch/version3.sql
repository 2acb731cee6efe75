-- A branch's database as the program of version 3 left it (sqlite3 .dump): one issuance handed over,
-- one voided, the day closed and countersigned, then one that waits and one that a page of the other
-- has stopped, whose alarm nobody has read. Its keys are those of BranchWorld.
CREATE TABLE journal (
  seq INTEGER PRIMARY KEY CHECK (seq >= 1),
  line TEXT NOT NULL,
  hash TEXT NOT NULL CHECK (length(hash) = 64),
  issuance TEXT GENERATED ALWAYS AS (json_extract(line, '$.issuance')) VIRTUAL
, mac TEXT) STRICT;
INSERT INTO journal VALUES(1,'{"at":"2026-11-20T01:24:00Z","details":{"build":"test"},"event":"branch-started","previous":"0000000000000000000000000000000000000000000000000000000000000000","seq":1}','dd992892888c63306adf4fac5779248028cbe9db6e2850f11bc0d1ab8d6800c6','d06111c7b865a72aa7e32632383a26d08d5297fc7e9de32b5c7344b64976234f');
INSERT INTO journal VALUES(2,'{"at":"2026-11-20T01:24:00Z","details":{"copies":1,"feeYen":300,"kind":"residence","municipality":"99001","terminal":"lobby-1"},"event":"requested","issuance":"b8c44412a8e1e34641b0b9a5e33422d1","previous":"dd992892888c63306adf4fac5779248028cbe9db6e2850f11bc0d1ab8d6800c6","seq":2}','27c1b0d612d7080c2c2eee071f9053e3b8747975927d6ed1f0389622994b0e0c','9a02fb900985edd262bfee3abd7d0836c2623a9e7bb3617d0529e33ffd593fb7');
INSERT INTO journal VALUES(3,'{"at":"2026-11-20T01:24:00Z","details":{"pages":2},"event":"answer-sealed","issuance":"b8c44412a8e1e34641b0b9a5e33422d1","previous":"27c1b0d612d7080c2c2eee071f9053e3b8747975927d6ed1f0389622994b0e0c","seq":3}','3429712988bb16ce520dc570a5015850600fbbb0af231479ca500af08a1478d4','c6a6702d627e9413b4256747f1e1c0712c8be7f67c88a6702e75285319f5cbd1');
INSERT INTO journal VALUES(4,'{"at":"2026-11-20T01:24:00Z","details":{"receipt":"A 0013"},"event":"slip-issued","issuance":"b8c44412a8e1e34641b0b9a5e33422d1","previous":"3429712988bb16ce520dc570a5015850600fbbb0af231479ca500af08a1478d4","seq":4}','222d7697982e0d04aa6ba0e092e4e4708acda07802c2b93dab4d7db4ed6bfca2','2de1aea5deef77056bba3d8d952c0e5d689c3a6503067b089b92396bee572b71');
INSERT INTO journal VALUES(5,'{"at":"2026-11-20T01:24:00Z","details":{"codes":"0416c857da84c00bec7a368dcc2ec99d62c90689534d3aca2224679ab031c0fc","how":"scanned","name":"m1-b8c44412a8e1e346","run":1,"terminal":"office"},"event":"released","issuance":"b8c44412a8e1e34641b0b9a5e33422d1","previous":"222d7697982e0d04aa6ba0e092e4e4708acda07802c2b93dab4d7db4ed6bfca2","seq":5}','da698b685f14c91452d8bc7165d94a1a5bef96ee0fb28a683d69eb2b9ded2bee','d402c206e8632369a065c08bc7cfa2aec10b157ba6afed4372e6838f0186a848');
INSERT INTO journal VALUES(6,'{"at":"2026-11-20T01:24:00Z","details":{"run":1},"event":"sent-to-mfp","issuance":"b8c44412a8e1e34641b0b9a5e33422d1","previous":"da698b685f14c91452d8bc7165d94a1a5bef96ee0fb28a683d69eb2b9ded2bee","seq":6}','7839b73812d61e8356d0cc270f0e69998555e122fe87e1e48555aeba1b7175ae','f002ae6828b660f3bd333f7358d7f2985a53c7644881c1d2dd7afbc4c14ff9a7');
INSERT INTO journal VALUES(7,'{"at":"2026-11-20T01:24:00Z","details":{"run":1},"event":"sheets-out","issuance":"b8c44412a8e1e34641b0b9a5e33422d1","previous":"7839b73812d61e8356d0cc270f0e69998555e122fe87e1e48555aeba1b7175ae","seq":7}','3fe6be5ed05aac91d9a2a8b2b265296bb1abdea10f27dcdfd1703e01114c0bdb','cfd9bb07d73df1ce4fa87a0d2f5b61c607ee0fa69bd506163a8ed7cd864eeb29');
INSERT INTO journal VALUES(8,'{"at":"2026-11-20T01:24:00Z","details":{"page":1,"run":1},"event":"page-scanned","issuance":"b8c44412a8e1e34641b0b9a5e33422d1","previous":"3fe6be5ed05aac91d9a2a8b2b265296bb1abdea10f27dcdfd1703e01114c0bdb","seq":8}','b69c4e7e09b2943e951bb30e3246248c12bf51ed37f50aeb0787daac3b0e888e','1073bbce6c1ead6c8d69b940d1219ee88c53af2f64986b123bc3f77c3b04fdc6');
INSERT INTO journal VALUES(9,'{"at":"2026-11-20T01:24:00Z","details":{"page":2,"run":1},"event":"page-scanned","issuance":"b8c44412a8e1e34641b0b9a5e33422d1","previous":"b69c4e7e09b2943e951bb30e3246248c12bf51ed37f50aeb0787daac3b0e888e","seq":9}','d7ff2a913abf37ce5e7c05abd17229c660dcf2f6b4fabbafea988c8428f68093','8976a1d2dffeb2751941df23bb05223805e0042c9ad802604b5f468cf034f91c');
INSERT INTO journal VALUES(10,'{"at":"2026-11-20T01:24:00Z","details":{"way":"cash","yen":300},"event":"fee-taken","issuance":"b8c44412a8e1e34641b0b9a5e33422d1","previous":"d7ff2a913abf37ce5e7c05abd17229c660dcf2f6b4fabbafea988c8428f68093","seq":10}','840c8eb1aa8b4440337816351702d16ecdae2d6b6581d906750779ff882eec3c','b3de462de2d7688cce40ce8174ab0b069a677f557dc6cd325fbf04f43c05f59b');
INSERT INTO journal VALUES(11,'{"at":"2026-11-20T01:24:00Z","details":{"how":"scanned","terminal":"office"},"event":"handed-over","issuance":"b8c44412a8e1e34641b0b9a5e33422d1","previous":"840c8eb1aa8b4440337816351702d16ecdae2d6b6581d906750779ff882eec3c","seq":11}','edacc6a5d04d16f1075b04587370d29d9ec124e7962ee1aad8bd4719c1c1aefb','c398a983f83554404659a365b0480db655f90c894ef51711471ef5431cd54d30');
INSERT INTO journal VALUES(12,'{"at":"2026-11-20T01:24:00Z","details":{"copies":1,"feeYen":300,"kind":"residence","municipality":"99001","terminal":"lobby-1"},"event":"requested","issuance":"9c0a77d375f55cd89acf77a0a8ba9368","previous":"edacc6a5d04d16f1075b04587370d29d9ec124e7962ee1aad8bd4719c1c1aefb","seq":12}','0c117a7a8b4386f01648d736a56aae5122d3cacd81a7348ab1a86dca2bc4b4a0','c0e2f0b6462408db06ee37086162d8e97aa6d41bebbb9fdea0e0f18b6620e3ed');
INSERT INTO journal VALUES(13,'{"at":"2026-11-20T01:24:00Z","details":{"pages":2},"event":"answer-sealed","issuance":"9c0a77d375f55cd89acf77a0a8ba9368","previous":"0c117a7a8b4386f01648d736a56aae5122d3cacd81a7348ab1a86dca2bc4b4a0","seq":13}','b75f6be77834cdcad85ff605c8c616727add6d573c3c0657343fa09432a71e96','a92e3064b8a2cb404bff35fb68e7d7e18502117ad91760cbc868cc2f1a844af4');
INSERT INTO journal VALUES(14,'{"at":"2026-11-20T01:24:00Z","details":{"receipt":"A 0021"},"event":"slip-issued","issuance":"9c0a77d375f55cd89acf77a0a8ba9368","previous":"b75f6be77834cdcad85ff605c8c616727add6d573c3c0657343fa09432a71e96","seq":14}','6b48c35b73bbaf4135c0eaff1905089b7e806aadb32b9592e6a704bef54b0435','cb52729c8a4adf4565663167c478ae248a2aba95782d281fd1513b36f8357081');
INSERT INTO journal VALUES(15,'{"at":"2026-11-20T01:24:00Z","details":{"reason":"resident-declined","run":0,"sheets":0,"staff":[]},"event":"voided","issuance":"9c0a77d375f55cd89acf77a0a8ba9368","previous":"6b48c35b73bbaf4135c0eaff1905089b7e806aadb32b9592e6a704bef54b0435","seq":15}','6d86407bca49fdeca9a6e33c9227fa083e828dab607c54435b9cc3cd4ccc9c43','1bb4568ce8fb9097f51b041312edd43b1e598d7892aec8fd5fd345e2e0b5d101');
INSERT INTO journal VALUES(16,'{"at":"2026-11-20T01:24:00Z","details":{"cashYen":300,"countedYen":300,"differences":0,"elsewhereYen":0,"exempt":0,"first":1,"handedOver":1,"notIssued":0,"number":1,"sheetsDestroyed":0,"sheetsHandedOver":2,"sheetsOut":2,"voided":1,"waiting":0},"event":"day-closed","previous":"6d86407bca49fdeca9a6e33c9227fa083e828dab607c54435b9cc3cd4ccc9c43","seq":16}','eb4ab9c47c0fea224c322b7a8994d55813526a7bb547362de58fe2448a4218d5','063f668fee673cf817265b46e646dd20d122132e248cf35b7950d9b187a5ce63');
INSERT INTO journal VALUES(17,'{"at":"2026-11-20T01:24:00Z","details":{"number":1},"event":"closing-printed","previous":"eb4ab9c47c0fea224c322b7a8994d55813526a7bb547362de58fe2448a4218d5","seq":17}','fd41948542ee5ff8104aaf7593229618d199ab358cf7889c3a11943a46f05cf0','39451f5e4f9f39fa6d9eadac48742bce3196fbc5ce1c8a80c8e559bad8745c6a');
INSERT INTO journal VALUES(18,'{"at":"2026-11-20T01:24:00Z","details":{"line":17},"event":"head-countersigned","previous":"fd41948542ee5ff8104aaf7593229618d199ab358cf7889c3a11943a46f05cf0","seq":18}','51473199e8bac42d8b64a3f8a0da58a2fc7464b2ec52197b150b4eef61131dab','cfe6d46c52b25cc3b1da557b1e7c382d7d6c8086079a013d6999859d8d28bbf4');
INSERT INTO journal VALUES(19,'{"at":"2026-11-20T01:24:00Z","details":{"copies":1,"feeYen":300,"kind":"residence","municipality":"99001","terminal":"lobby-1"},"event":"requested","issuance":"87a282e1998fc4eb01ce4488f8bf9b60","previous":"51473199e8bac42d8b64a3f8a0da58a2fc7464b2ec52197b150b4eef61131dab","seq":19}','47bb621454d6b0eeeb729f37f4869a42e8da3efc43f4c41f24bb24b5e4a178a4','19797ebe977616dfcc65c4ade8025f7549212cdbb8718b935f47a4d9829fc8ed');
INSERT INTO journal VALUES(20,'{"at":"2026-11-20T01:24:00Z","details":{"pages":2},"event":"answer-sealed","issuance":"87a282e1998fc4eb01ce4488f8bf9b60","previous":"47bb621454d6b0eeeb729f37f4869a42e8da3efc43f4c41f24bb24b5e4a178a4","seq":20}','81491c4a601aaf2cde8c9e7a170f02d9cf4b15b344bfe55542c574cccdbf473b','f686713cf14efaadb43d1753b63a7e464d5c04e687bd68d253dfaf1782fef809');
INSERT INTO journal VALUES(21,'{"at":"2026-11-20T01:24:00Z","details":{"receipt":"A 0037"},"event":"slip-issued","issuance":"87a282e1998fc4eb01ce4488f8bf9b60","previous":"81491c4a601aaf2cde8c9e7a170f02d9cf4b15b344bfe55542c574cccdbf473b","seq":21}','24422df4f3e8c0d2c31820667bae3eebd3219ba43616f6a91ef8fd5f1068c7bf','63d5db03de603670fc8b872b08d7c7da382b15e5872f181e31ee3c4ce4372f80');
INSERT INTO journal VALUES(22,'{"at":"2026-11-20T01:24:00Z","details":{"copies":1,"feeYen":300,"kind":"residence","municipality":"99001","terminal":"lobby-1"},"event":"requested","issuance":"1c4663c19bb2ba20c693fd2a312eee36","previous":"24422df4f3e8c0d2c31820667bae3eebd3219ba43616f6a91ef8fd5f1068c7bf","seq":22}','744433ed716f5b0955f07bc283821d394b4df7e33bbd02a618870cc708272215','ef2df0f6ffc9829978912a922c2cdecc5f007a36ed698423b4e46900f5ca3735');
INSERT INTO journal VALUES(23,'{"at":"2026-11-20T01:24:00Z","details":{"pages":2},"event":"answer-sealed","issuance":"1c4663c19bb2ba20c693fd2a312eee36","previous":"744433ed716f5b0955f07bc283821d394b4df7e33bbd02a618870cc708272215","seq":23}','5c847b1d1e946cee568675e579efb467882bae630e3d349a197151fc8bfdc46f','a74096c12670f22a096ee6ed963d2f7fd8d6e831a10968465d866345b4206077');
INSERT INTO journal VALUES(24,'{"at":"2026-11-20T01:24:00Z","details":{"receipt":"A 0045"},"event":"slip-issued","issuance":"1c4663c19bb2ba20c693fd2a312eee36","previous":"5c847b1d1e946cee568675e579efb467882bae630e3d349a197151fc8bfdc46f","seq":24}','b498a61d143d22827ba4da8e9abf47cbcd8565afd346712b9567ac824a30c403','1cbd812b97e70c83cb26ba7d4c1073affefea2090ade4f6269f092ea25b4c6c9');
INSERT INTO journal VALUES(25,'{"at":"2026-11-20T01:24:00Z","details":{"codes":"053b6971fecd7cafa5f1243d7e6a585b49e02498face7bda6c9effcc279ee15d","how":"scanned","name":"m1-1c4663c19bb2ba20","run":1,"terminal":"office"},"event":"released","issuance":"1c4663c19bb2ba20c693fd2a312eee36","previous":"b498a61d143d22827ba4da8e9abf47cbcd8565afd346712b9567ac824a30c403","seq":25}','792570c4d506e1f44116407bd303c0acd49ef65b27bff83789e73aa97e77cbe9','9158f9ed5bc57fa4628e0559405ac83aff0c82b44b496c1ff00419237eb76951');
INSERT INTO journal VALUES(26,'{"at":"2026-11-20T01:24:00Z","details":{"run":1},"event":"sent-to-mfp","issuance":"1c4663c19bb2ba20c693fd2a312eee36","previous":"792570c4d506e1f44116407bd303c0acd49ef65b27bff83789e73aa97e77cbe9","seq":26}','9b3b6aafb479f97d04e93fe93a66221051363c328b96dc1e76efdbe866ea10ec','c647d7537a2fc262c4d8c930bfd495ab1c06136b0f108fb2627394a60781d41e');
INSERT INTO journal VALUES(27,'{"at":"2026-11-20T01:24:00Z","details":{"run":1},"event":"sheets-out","issuance":"1c4663c19bb2ba20c693fd2a312eee36","previous":"9b3b6aafb479f97d04e93fe93a66221051363c328b96dc1e76efdbe866ea10ec","seq":27}','2badf1d09719d396cd2d36b8ecf1007fb4281e549ed32cb71e7de1fbf2c87a4b','6aae001d484bc83b1fd2697de24b76f42580f3901fb721039e88d3657045bd72');
INSERT INTO journal VALUES(28,'{"at":"2026-11-20T01:24:00Z","details":{"pageOf":"A 0037","why":"K07"},"event":"disagreed","issuance":"1c4663c19bb2ba20c693fd2a312eee36","previous":"2badf1d09719d396cd2d36b8ecf1007fb4281e549ed32cb71e7de1fbf2c87a4b","seq":28}','7fe4c573d21fee46d0306b71f2a03eeb47437b276b96c2dab1411de395bc0345','a08925871c40865fdca72501090c3df58fb49b7905550b446ee83490c49297ce');
INSERT INTO journal VALUES(29,'{"at":"2026-11-20T01:24:00Z","details":{"how":"scanned","terminal":"office","why":"K07"},"event":"scan-refused","previous":"7fe4c573d21fee46d0306b71f2a03eeb47437b276b96c2dab1411de395bc0345","seq":29}','9c08f14080533490bbed1be3e3aab0028a22aec7ae57b3e12f13a0182990227c','a3463c40426651387a4fc64b57ad5b24baa81b1c2fca27fda7d6c7ef19a77724');
CREATE TABLE issuance (
  id TEXT PRIMARY KEY CHECK (length(id) = 32),
  state TEXT NOT NULL,
  run INTEGER NOT NULL DEFAULT 0,
  scanned TEXT NOT NULL DEFAULT '',
  why TEXT,
  terminal TEXT NOT NULL,
  municipality TEXT NOT NULL,
  kind TEXT NOT NULL,
  copies INTEGER NOT NULL CHECK (copies >= 1),
  fee_yen INTEGER NOT NULL CHECK (fee_yen >= 0),
  pages INTEGER NOT NULL DEFAULT 0,
  receipt TEXT,
  since TEXT NOT NULL
, fee_way TEXT CHECK (fee_way IN ('cash', 'elsewhere', 'exempt')), fee_paid_yen INTEGER NOT NULL DEFAULT 0 CHECK (fee_paid_yen >= 0), fee_exemption TEXT, fee_proof TEXT) STRICT;
INSERT INTO issuance VALUES('b8c44412a8e1e34641b0b9a5e33422d1','handed-over',0,'',NULL,'lobby-1','99001','residence',1,300,2,'A 0013','2026-11-20T01:24:00Z','cash',300,NULL,NULL);
INSERT INTO issuance VALUES('9c0a77d375f55cd89acf77a0a8ba9368','voided',0,'','RESIDENT_DECLINED','lobby-1','99001','residence',1,300,2,'A 0021','2026-11-20T01:24:00Z',NULL,0,NULL,NULL);
INSERT INTO issuance VALUES('87a282e1998fc4eb01ce4488f8bf9b60','waiting',0,'',NULL,'lobby-1','99001','residence',1,300,2,'A 0037','2026-11-20T01:24:00Z',NULL,0,NULL,NULL);
INSERT INTO issuance VALUES('1c4663c19bb2ba20c693fd2a312eee36','stopped',1,'','PAGE_OF_ANOTHER_ISSUANCE','lobby-1','99001','residence',1,300,2,'A 0045','2026-11-20T01:24:00Z',NULL,0,NULL,NULL);
CREATE TABLE document (
  issuance TEXT PRIMARY KEY REFERENCES issuance (id),
  sealed BLOB NOT NULL,
  wrapped_key BLOB NOT NULL
) STRICT;
INSERT INTO document VALUES('87a282e1998fc4eb01ce4488f8bf9b60',X'26db3a29c7c0a8e4d16fe8c6c56695edc9fa922179c8e9d2ba9ed5d0cb366cdf832515afb30cf91d407665a29eb93ef46bbffe1166bf413b717578017560fe9eabe20d696c628d9deb8e2e372458092693747f7b5937ac4b1840927389c06cb7d71142c2a56589930d80f84b56d8affb547c8e7963f2ac965b834423dbcbec9e59fdcc350d6a65a36fb05e4424a610502aca76c5d2e8b0565313a0da2e7c1fbeacc298f9f2de733372e129f8c169ce0c4d23b0f481acc06d1f11e133bfbc7c0b82c3303ce86a991c3d6413e8c0a7006467160b2efc85f870f987c9ae36a1889ad81b7970cdac88177674034725e4919bd97c6104696fa6e7f98ee2b12c47faed68f27fe639ffb4e5a7a505cfdde259b1147333669392bef2341a33f38a89acf4aae3b8e2859ae30c591a5bec9d5fea33189d6b40c9ee98ad6119d107d0821b8fe9030e2e324697ec22842cf67713b88a912742ab9f0fe8a1ef09f999a97c9615fb0ac34835b2718697543a7edeb8c06ac04bf71e9583cc0de165aa7b4069bdb889721155fc8d4d5d56ac32c73b23912140533320f00aafa9218f8022f3223b8298025536f423a9b4e5ff6d1d6c525a3e81f38a26ae35a2732ae7a2370ce9fac9fd8007f217c2d898c32052a45d2a50862b8a43e01862834f7f46cf5ac07f68d5d6ec95484f1861184400222511ee054859a0f386ba28ee0558e27da2165a64fbbb770bd827c8a620bcc2629a8342',X'5b4bf1994aac96e2bdbbcab0b2fe3042e6341b96fa9846b5414155dd4808807e4d45256a0ffec7bdb7c7805534468f0481312213d5e762a4811d85ee');
INSERT INTO document VALUES('1c4663c19bb2ba20c693fd2a312eee36',X'8ed180b1927296175afa859d5c994f97bab7e74d54e7b8a91b8347bdeafd935ae31c38d8735a3222a02a8b7f032097d421c8f64bc2c19f60ef8bf4612150b1c4783f34ad6db52b2b51454c6ada83ddf83f88cae259bab60353df498d24b4b6a5c2b6721174e060e7cfd2d6d8be4a8e2f220ae9ce9dd0ea45eb3b518eb3f5524bd5b9587d2c7c360de50bb2cedafe2aadeba71c4ce2209d4cc310f33d23bd62c3f1ca6027663bd39a84444263e50b8c3a6d9e97730792bea31e839d26a2d8df9d2ecf25352bca6edba73cca444a213090101b917c6d59f41b7f5e4489b0fc8a36b683d5c27b266c3e997a212f79dfc5834b83a4d5acccb628fad4a3d7c0e7edd4280a61ac413f229013daa964e75e7239243bc0c7608963d22f275ce4dd3d5e74206173ab3c2b59f4af3029e42787efbe8688e99764c69716a60a4484c4220f6edac0fe7a3faa935cbf2f2fbbb7f5d729c3a2cb8365d07c2a83442c87585f7839849bfeb85168e85ecb325a1be88920e0c311c462345366892660e692e3924384bffdf45c1370b41c3d521189a7392dbb7c42674972f3821d3149c8d0a34b359a17cd17e32a56d16ebcfe0ac256bb66e487cc8062e54ff3fb6c72ec6610fb017203cacf002ff9fd366d7e68fead1bb2c464e52026a352ffa2e2bd16206d345e0a18dc251fed56d59c0aeef583e2c934b1862da3631ba6b7564d77e1a9720e3ed7e6d706cac949411ae53ad3b38027',X'838829db6c1b2f7cf17a6b195a2923be871eb64e5812eb9a67ac8497766e96a952a8bbecf19e0b66cff575a6c319b2040244e027dce813c8a95bf8c0');
CREATE TABLE receipt_sequence (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  next INTEGER NOT NULL
) STRICT;
INSERT INTO receipt_sequence VALUES(1,5);
CREATE TABLE journal_head (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  sealed_from INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  mac TEXT NOT NULL
) STRICT;
INSERT INTO journal_head VALUES(1,1,29,'0825018759ff7bb143867ac13d4ff6136358371c5ccadd30ffec02818e7f8c3d');
CREATE TABLE closing (
  number INTEGER PRIMARY KEY,
  first_seq INTEGER NOT NULL,
  last_seq INTEGER NOT NULL,
  at TEXT NOT NULL
) STRICT;
INSERT INTO closing VALUES(1,1,16,'2026-11-20T01:24:00Z');
CREATE TABLE signed_head (
  seq INTEGER PRIMARY KEY CHECK (seq >= 1),
  cms BLOB NOT NULL,
  countersigned INTEGER NOT NULL CHECK (countersigned IN (0, 1))
) STRICT;
INSERT INTO signed_head VALUES(17,X'7b226174223a22323032362d31312d32305430313a32343a30305a222c226272616e6368223a226f74656d61636869222c2268617368223a2266643431393438353432656535666638313034616166373539333232393631386431393961623335386366373838396333613131393433613436663035636630222c2270726576696f757348617368223a2230303030303030303030303030303030303030303030303030303030303030303030303030303030303030303030303030303030303030303030303030303030222c2270726576696f7573536571223a302c22736571223a31377d',1);
CREATE TABLE alarm (
  number INTEGER PRIMARY KEY,
  issuance TEXT REFERENCES issuance (id),
  why TEXT NOT NULL,
  at TEXT NOT NULL,
  acknowledged TEXT
) STRICT;
INSERT INTO alarm VALUES(1,'1c4663c19bb2ba20c693fd2a312eee36','PAGE_OF_ANOTHER_ISSUANCE','2026-11-20T01:24:00Z',NULL);
CREATE INDEX journal_by_issuance ON journal (issuance);
CREATE UNIQUE INDEX one_open_at_the_mfp ON issuance ((1))
  WHERE state IN ('printing', 'print-failed', 'print-in-doubt', 'scanning', 'stopped', 'fee-due', 'paid');
CREATE UNIQUE INDEX receipt_finds_one ON issuance (receipt)
  WHERE receipt IS NOT NULL AND state NOT IN ('handed-over', 'voided', 'not-issued');
CREATE INDEX issuance_by_receipt ON issuance (receipt, since);
CREATE INDEX issuance_not_ended ON issuance (state)
  WHERE state NOT IN ('handed-over', 'voided', 'not-issued');
CREATE UNIQUE INDEX one_head_on_its_way ON signed_head ((1)) WHERE countersigned = 0;
CREATE INDEX alarm_open ON alarm (number) WHERE acknowledged IS NULL;
CREATE TRIGGER journal_is_append_only_update BEFORE UPDATE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER journal_is_append_only_delete BEFORE DELETE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER countersigned_head_stays_update BEFORE UPDATE ON signed_head
WHEN OLD.countersigned = 1
BEGIN SELECT RAISE(ABORT, 'a countersigned head stays as it is'); END;
CREATE TRIGGER countersigned_head_stays_delete BEFORE DELETE ON signed_head
WHEN OLD.countersigned = 1
BEGIN SELECT RAISE(ABORT, 'a countersigned head stays as it is'); END;
PRAGMA user_version = 3;
