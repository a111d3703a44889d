# Siden «benchmark», del 2: valget af model.
select-change-method = vejen til modellen
select-change-forced = de tvungne variable
select-change-terms = de håndvalgte variable
select-change-tolerance = tolerancen
select-fin = F for at komme ind (FIN)
select-fout = F for at ryge ud (FOUT)
select-f-range = »{ $name }« er { $value }. Tallet skal være 0 eller derover.
select-insisted-but-off = { $variable } skal være i modellen, uanset hvad data siger, men er udeladt af kandidaterne. Tag den med igen i del 1, eller giv slip på den.
select-too-many = Alle modeller af { $candidates } kandidater kan ikke gennemsøges; der kan højst være { $limit }. Udelad nogle, eller gå trinvis frem.
select-dependent = Alle modeller kan ikke sammenlignes: nogle kandidater er summer af hinanden, eller der er for få enheder til så mange. Udelad nogle, eller vælg et andet kriterium.
