CASE
        WHEN regexp_matches({title}, '(?i)\b(ceo|cfo|cto|coo|cio|cmo|cro|cpo|cso|ciso|chief|president|founder|owner|managing director)\b') AND NOT regexp_matches({title}, '(?i)vice|assistant')
            OR regexp_matches({title}, '首席|总裁|董事长|总经理|генеральн|исполнительный директор|финансовый директор|технический директор|президент')
            AND NOT regexp_matches({title}, '(?i)副|вице|помощник') THEN 'c-suite'
        WHEN regexp_matches({title}, '(?i)\b(vp|svp|evp|avp|vice president)\b|副总|вице-президент|заместитель генерального') THEN 'vp'
        WHEN regexp_matches({title}, '(?i)\b(director|head)\b|总监|主任|директор|начальник|глава') THEN 'director'
        WHEN regexp_matches({title}, '(?i)\b(manager|lead|supervisor)\b|经理|主管|менеджер|руководитель|управляющ') THEN 'manager'
    END
