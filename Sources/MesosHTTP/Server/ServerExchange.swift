/// What has to be known of a request to answer it.
struct ServerExchange: Sendable, Equatable {
    private(set) var number: UInt64 = 0
    private(set) var isHead = false
    private(set) var isChunked = true
    /// Whether the connection serves another request afterwards.
    var isKeptAlive = true

    init() {}

    init(after previous: ServerExchange, _ head: RequestHead) {
        number = previous.number + 1
        isHead = head.method == "HEAD"
        isChunked = head.version == .http11
        isKeptAlive = head.isKeptAlive
    }

    /// What is to be answered although it could not be read.
    init(afterUnread previous: ServerExchange) {
        number = previous.number + 1
    }

    /// What the answer says of the connection, if it is not what the version takes for granted.
    func connectionField(isStopping: Bool) -> String? {
        guard isKeptAlive, !isStopping else { return "close" }
        return isChunked ? nil : "keep-alive"
    }
}
