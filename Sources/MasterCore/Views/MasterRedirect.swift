package import MesosWire

/// Where those are sent that ask a master for what only the leading one can tell.
package enum MasterRedirect: Sendable, Equatable {
    /// To another address, without a scheme: whoever asks keeps theirs.
    case to(String)
    /// Nowhere: such a path would only lead back here.
    case notFound
    /// Nowhere: there is no leader.
    case noLeader

    /// Where a request is sent.
    ///
    /// - Parameters:
    ///   - path: The path that is asked for.
    ///   - target: The path with all that follows it, as it was written.
    ///   - leader: The leading master, if there is one.
    package init(path: String, target: String, leader: MasterInfo?) {
        guard let leader else {
            self = .noLeader
            return
        }
        let base = "//\(leader.hostname ?? leader.address?.ip ?? ""):\(leader.port)"
        let own = ["/redirect", "/master/redirect"]
        if own.contains(path) {
            self = .to(base)
        } else if own.contains(where: { path.hasPrefix($0 + "/") }) {
            self = .notFound
        } else {
            self = .to(base + target)
        }
    }
}
