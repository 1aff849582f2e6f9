package import MesosBase
package import MesosResources
package import MesosWire

/// How much each framework holds of a cluster.
package struct ShareAudit: Sendable {
    package fileprivate(set) var total = ResourceQuantities()
    /// What each framework is offered, and what its tasks and executors use.
    package fileprivate(set) var held: SortedMap<FrameworkID, ResourceQuantities> = [:]

    /// The largest part of any resource that these quantities are.
    package func dominantShare(of quantities: ResourceQuantities) -> Double {
        quantities.names.reduce(0) { share, name in
            let whole = total[name].doubleValue
            return whole > 0 ? max(share, quantities[name].doubleValue / whole) : share
        }
    }

    fileprivate mutating func add(_ quantities: ResourceQuantities, to framework: FrameworkID) {
        if held.update(framework, { $0 += quantities }) == nil { held[framework] = quantities }
    }
}

extension MasterMachine {
    /// Adds up what each framework holds. It takes time in proportion to the cluster.
    package var shares: ShareAudit {
        var shares = ShareAudit()
        for framework in frameworks.values {
            shares.add(ResourceQuantities(), to: framework.id)
            for id in framework.tasks.sortedKeys() {
                framework.tasks.read(id) {
                    if !$0.state.isTerminal { shares.add($0.resources.scalarQuantities, to: framework.id) }
                }
            }
            for (offer, _) in framework.offers {
                offers.read(offer) { shares.add($0.resources.scalarQuantities, to: framework.id) }
            }
        }
        for agent in agents.values {
            shares.total += agent.total.scalarQuantities
            for (framework, executors) in agent.executors {
                for executor in executors.values {
                    guard let needed = executorResources(executor, of: framework, role: nil) else { continue }
                    shares.add(needed.scalarQuantities, to: framework)
                }
            }
        }
        return shares
    }
}
