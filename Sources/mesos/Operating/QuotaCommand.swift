import MesosKit

/// `mesos quota`: shows what roles are guaranteed and may have at most, sets it, and takes it away.
struct QuotaCommand: Sendable {
    /// The role whose quota is to go has none.
    struct Missing: Error, Equatable, CustomStringConvertible {
        let role: String
        let nearest: String?

        var description: String {
            "the role '\(role)' has no quota" + (nearest.map { "; did you mean '\($0)'?" } ?? "")
                + "\n'mesos quota' shows those that there are"
        }
    }

    /// More is to be guaranteed than the role may have.
    struct Contradiction: Error, Equatable, CustomStringConvertible {
        let role: String
        let quota: Quota

        var description: String {
            "the role '\(role)' cannot be guaranteed \(quota.guarantees) and have \(quota.limits) at most; give "
                + "--guarantee and --limit to change both"
        }
    }

    private let options: QuotaOptions

    init(_ options: QuotaOptions) {
        self.options = options
    }

    func run() async throws {
        let client = options.cluster.client
        let roles = try await client.roleHoldings()
        switch options.task {
        case .list: try await list(QuotaTable(roles))
        case .set(let role, let change): try await set(role, change, besides: roles, by: client)
        case .remove(let role): try await remove(role, among: roles, by: client)
        }
    }

    private func list(_ table: QuotaTable) async throws {
        if options.cluster.isJSON {
            try await Channel.output.write(table.json + [UInt8(ascii: "\n")])
        } else if table.roles.isEmpty {
            try await Channel.errors.write("No role has a quota; 'mesos quota set' gives one.\n")
        } else {
            try await Channel.output.write(table.text)
        }
    }

    private func set(
        _ role: String, _ change: QuotaOptions.Change, besides roles: [RoleHoldings], by client: MasterClient
    ) async throws {
        let known = roles.first { $0.role == role }
        let before = known?.quota ?? .none
        let quota = Quota(
            guarantees: change.guarantees ?? before.guarantees, limits: change.limits ?? before.limits)
        guard quota.limits.contains(quota.guarantees) else { throw Contradiction(role: role, quota: quota) }
        guard !quota.isNone else { return try await remove(role, among: roles, by: client) }
        do {
            try await client.updateQuota([V1.Quota.QuotaConfig(quota, of: role)], force: change.force)
        } catch {
            throw MasterRefusal(error)
        }
        try await Channel.errors.write(Self.sentence(quota, of: role))
        if known == nil || known?.frameworks.isEmpty == true && known?.isUsedBelow(by: roles) == false {
            let nearest = Self.nearest(
                to: role, among: roles.filter { !$0.frameworks.isEmpty && $0.role != role }.map(\.topRole))
            try await Channel.errors.write(
                "No framework uses this role yet." + (nearest.map { " Did you mean '\($0)'?" } ?? "") + "\n")
        }
    }

    private func remove(_ role: String, among roles: [RoleHoldings], by client: MasterClient) async throws {
        let limited = QuotaTable(roles).roles.map(\.role)
        guard limited.contains(role) else {
            throw Missing(role: role, nearest: Self.nearest(to: role, among: limited))
        }
        do { try await client.removeQuota(of: role) } catch { throw MasterRefusal(error) }
        try await Channel.errors.write("The role '\(role)' has no quota any more.\n")
    }

    /// The role that was probably meant; the shortest names are too much like all others.
    private static func nearest(to role: String, among roles: [String]) -> String? {
        role.count > 2 ? Spelling.nearest(to: role, among: roles.filter { $0.count > 2 }) : nil
    }

    static func sentence(_ quota: Quota, of role: String) -> String {
        let guarantee = quota.guarantees.isEmpty ? "nothing" : "\(quota.guarantees)"
        let limit = quota.limits.isEmpty ? "as much as there is" : "\(quota.limits) at most"
        return "The role '\(role)' is guaranteed \(guarantee) and may have \(limit).\n"
    }
}

extension RoleHoldings {
    /// The role that it lies below, or itself.
    fileprivate var topRole: String { String(role.prefix { $0 != "/" }) }

    /// Whether frameworks use roles that lie below it.
    fileprivate func isUsedBelow(by roles: [RoleHoldings]) -> Bool {
        roles.contains { $0.role.hasPrefix("\(role)/") && !$0.frameworks.isEmpty }
    }
}

extension V1.Quota.QuotaConfig {
    /// The configuration that asks for a quota.
    init(_ quota: Quota, of role: String) {
        self.init(role: role)
        for name in quota.guarantees.names { guarantees[name] = .init(value: quota.guarantees[name].doubleValue) }
        for name in quota.limits.names { limits[name] = quota.limits[name].map { .init(value: $0.doubleValue) } }
    }
}

/// What a master says of a change that it does not make, in the words of this program.
struct MasterRefusal: Error, Equatable, CustomStringConvertible {
    let description: String

    /// What went wrong; a refusal that can be overruled says how.
    init(_ error: OperatorClientError) {
        guard case .refused(_, let message) = error else {
            description = "\(error)"
            return
        }
        let hint = " (use 'force' flag to bypass this check)"
        description =
            message.hasSuffix(hint)
            ? "the master refuses: \(message.dropLast(hint.count)); --force sets it all the same"
            : "the master refuses: \(message)"
    }
}
