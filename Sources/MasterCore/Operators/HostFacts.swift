package import MesosWire

/// What a master's host knows, and the master itself does not, of what operators ask.
package protocol HostFacts: Sendable {
    /// Which program this is, and when it was built.
    var version: V1.VersionInfo { get }
    /// How a master was set up.
    func flags(of master: MasterMachine) -> [V1.Flag]
    /// What is counted and measured.
    func metrics(of master: MasterMachine) -> [V1.Metric]
}
