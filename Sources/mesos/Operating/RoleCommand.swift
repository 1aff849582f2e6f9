import MesosKit

/// `mesos roles`: shows the roles of a cluster, with what they have.
struct RoleCommand: Sendable {
    private let options: OperatorOptions

    init(_ options: OperatorOptions) {
        self.options = options
    }

    func run() async throws {
        let table = RoleTable(roles: try await options.client.roleHoldings())
        if options.isJSON {
            try await Channel.output.write(table.json + [UInt8(ascii: "\n")])
        } else if table.roles.isEmpty {
            try await Channel.errors.write("There are no roles: no framework has subscribed.\n")
        } else {
            try await Channel.output.write(table.text)
        }
    }
}
