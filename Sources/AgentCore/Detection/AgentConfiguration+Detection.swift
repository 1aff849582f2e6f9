package import MesosResources

extension AgentConfiguration {
    /// Whether something is left to be found out from the machine.
    package var needsMachineFacts: Bool { detection != nil || hostname == nil }

    /// Takes from a machine what is left to be found out.
    ///
    /// - Throws: What is wrong with the text of the given resources.
    package mutating func resolve(on machine: MachineFacts) throws(ResourceParseError) {
        if let detection { resources = try detection.resources(on: machine) }
        detection = nil
        hostname = hostname ?? machine.hostname
    }

    /// Hands an address that the agent itself was told to use on to its executors, as they may not be able to find
    /// theirs out by name; the configured environment wins.
    package mutating func inheritLibprocessIP(_ address: String) {
        executorEnvironment.insert(EnvironmentVariable("LIBPROCESS_IP", address), at: 0)
    }
}
