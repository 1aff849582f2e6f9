import MesosHTTP

extension NamedMessage {
    /// The message in a request, and who sent it, if the request carries one as libprocess does.
    ///
    /// What a request says of its sender may be unreadable; the message is then from nobody.
    static func message(in request: HTTPRequest) -> (message: NamedMessage, process: String, sender: ProcessID?)? {
        guard request.method == "POST" else { return nil }
        let agent = "libprocess/"
        let sender: Substring
        if let from = request.headers["Libprocess-From"] {
            sender = from[...]
        } else if let user = request.headers["User-Agent"], user.hasPrefix(agent) {
            sender = user.dropFirst(agent.count)
        } else {
            return nil
        }
        let parts = request.target.path.dropFirst().split(
            separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard let process = parts.first else { return nil }
        let name = parts.count > 1 ? String(parts[1]) : ""
        return (NamedMessage(name: name, body: request.body), String(process), ProcessID(sender))
    }
}
