namespace ErrorCatalog.Benchmarks.Generation;

/// <summary>The texts of the made-up entries in one language; <c>~</c> stands for what differs from entry to entry.</summary>
internal sealed record Translation(string Locale, string Title, string Expected, string But, string FixHint)
{
    public static Translation English { get; } = new(
        "en", "Order of ~ refused", "Expected {item} to be ready for the order of ~", "it is missing in # places", "Check the delivery of {item}, then send the order of ~ again.");

    public static IReadOnlyList<Translation> Others { get; } =
    [
        new("ar", "رُفض طلب ~", "كان من المتوقع أن يكون {item} جاهزًا لطلب ~", "إنه مفقود في # مواضع", "تحقق من تسليم {item} ثم أعد إرسال طلب ~."),
        new("cs", "Objednávka ~ odmítnuta", "Očekávalo se, že {item} bude připraveno pro objednávku ~", "chybí na # místech", "Zkontrolujte dodání {item} a pošlete objednávku ~ znovu."),
        new("de", "Bestellung von ~ abgelehnt", "Erwartet wurde {item} für die Bestellung von ~", "es fehlt an # Stellen", "Prüfen Sie die Lieferung von {item} und senden Sie die Bestellung von ~ erneut."),
        new("es", "Pedido de ~ rechazado", "Se esperaba que {item} estuviera listo para el pedido de ~", "falta en # lugares", "Compruebe la entrega de {item} y vuelva a enviar el pedido de ~."),
        new("fi", "Tilaus ~ hylätty", "Odotettiin, että {item} on valmiina tilaukseen ~", "se puuttuu # paikasta", "Tarkista kohteen {item} toimitus ja lähetä tilaus ~ uudelleen."),
        new("fr", "Commande de ~ refusée", "{item} devait être prêt pour la commande de ~", "il manque à # endroits", "Vérifiez la livraison de {item}, puis renvoyez la commande de ~."),
        new("it", "Ordine di ~ rifiutato", "Ci si aspettava {item} pronto per l’ordine di ~", "manca in # punti", "Controlli la consegna di {item}, poi invii di nuovo l’ordine di ~."),
        new("ja", "~の注文が拒否されました", "~の注文には{item}の準備ができている必要があります", "#か所で不足しています", "{item}の納品を確認し、~の注文をもう一度送信してください。"),
        new("ko", "~ 주문이 거부됨", "~ 주문을 위해 {item} 준비가 필요합니다", "#곳에서 누락되었습니다", "{item} 배송을 확인한 다음 ~ 주문을 다시 보내십시오."),
        new("nl", "Bestelling van ~ geweigerd", "{item} moest klaar zijn voor de bestelling van ~", "het ontbreekt op # plaatsen", "Controleer de levering van {item} en stuur de bestelling van ~ opnieuw."),
        new("pl", "Zamówienie ~ odrzucone", "Oczekiwano, że {item} będzie gotowe do zamówienia ~", "brakuje go w # miejscach", "Sprawdź dostawę {item} i wyślij zamówienie ~ ponownie."),
        new("pt", "Pedido de ~ recusado", "Esperava-se que {item} estivesse pronto para o pedido de ~", "falta em # lugares", "Verifique a entrega de {item} e envie novamente o pedido de ~."),
        new("sv", "Beställning av ~ avvisad", "{item} väntades vara klart för beställningen av ~", "det saknas på # ställen", "Kontrollera leveransen av {item} och skicka beställningen av ~ igen."),
        new("zh", "~的订单被拒绝", "~的订单需要{item}准备就绪", "它在#处缺失", "请检查{item}的交付，然后重新发送~的订单。"),
    ];
}
