# Del 5 af siden «benchmark»: vælg cases.
choose-pin = Fasthold
choose-unpin = Slip
choose-full = Højst { $most } cases kan sammenlignes. Slip en af dem først.
choose-kinds = Casetype
choose-best = Bedste
choose-worst = Dårligste
choose-critical = Kritiske
choose-extreme = Ekstreme
choose-typical = Typiske
choose-deviant = Afvigende
choose-rule-best = Bedste: residualet er i den gode tredjedel, og den anden indikator i sin gode tredjedel. Hvad gør de rigtigt?
choose-rule-worst = Dårligste: residualet er i den dårlige tredjedel, og den anden indikator i sin dårlige tredjedel. Mangler her det, de gode gør?
choose-rule-critical = Kritiske: der forventes kun lidt af enheden, og den klarer sig godt alligevel, eller der forventes meget, og den klarer sig dårligt. Hvad der virker under de sværeste vilkår, bør virke overalt; hvad der slår fejl under de bedste, bør slå fejl overalt.
choose-rule-extreme = Ekstreme: vilkår, der ikke ligner de andres (leverage over det dobbelte af gennemsnittet), eller et niveau langt uden for de andres. Fænomenet under helt særlige forhold.
choose-rule-typical = Typiske: niveau og residual i de midterste tredjedele og almindelige vilkår. Sådan går det som regel; specialet går uden om dem.
choose-rule-deviant = Afvigende: et studentiseret residual på 2 eller mere. Det, modellen slet ikke forklarer; se efter en manglende variabel eller en fejl i data.
choose-none-of-kind = Ingen enhed er en case af denne type med disse indstillinger.
choose-show-all = Vis { $more } til
choose-sources = Bedste, dårligste, kritiske og ekstreme efter specialets afsnit 6.1.2; typiske og afvigende efter Seawright og Gerring (2008). Grænserne i reglerne er programmets egne.
choose-why-residual = { $standing ->
        [better] Bedre end forventet:
        [worse] Dårligere end forventet:
       *[expected] Omtrent som forventet:
    } { $actual } mod { $expected } (residual { $residual }, nummer { $rank } af { $n } fra det laveste).
choose-critical-good = Hvad der virker her, bør virke overalt.
choose-critical-bad = Hvad der slår fejl her, bør slå fejl overalt.
choose-why-second = { $second } { $value }, i den { $third }.
choose-why-expected = Ud fra vilkårene forventes { $expected }, i den { $third } tredjedel.
choose-why-level = Det faktiske niveau { $actual } er i den { $third } tredjedel.
choose-why-leverage = Vilkår, der ikke ligner de andres: leverage { $leverage }, over { $limit }.
choose-why-usual = Almindelige vilkår: leverage { $leverage }, ikke over { $limit }.
choose-why-far-level = Niveauet { $actual } ligger uden for { $low } til { $high }, hvor næsten alle andre er.
choose-why-deviant = Residual { $residual }; studentiseret { $studentised }, ud over ±{ $limit }.
choose-beside = Fastholdte cases side om side
choose-reason = Hvorfor denne case
choose-reason-of = Hvorfor { $unit } er valgt, med dine egne ord
choose-none-pinned = Fasthold to eller flere cases ovenfor for at sammenligne dem her.
choose-beside-caption = Hvad bedømmelsen siger om hver case, og dens værdier ved siden af gennemsnittet for alle enheder i tabellen.
choose-figure = Nøgletal
choose-mean = Gennemsnit for alle
choose-columns = Sammenlign på flere kolonner
choose-published = Nøgletal som offentliggjort
choose-published-caption = Nøgletal for de to cases og hele landet, som specialet trykker dem (tabel 8 til 11).
choose-country = Hele landet
choose-place = Kilde
choose-group-two = matchgruppe 2
choose-group-three = matchgruppe 3
