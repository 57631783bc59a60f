#ifndef LANDED_CLI_TEXT_BORDER_H_
#define LANDED_CLI_TEXT_BORDER_H_

#include <string>

#include "landed/v1/destination.pb.h"

namespace landed::cli {

// What is unlike its country about the borders of a place, in a sentence: "In
// the customs territory of the EU, outside its VAT area." "" where nothing is.
// Which territories those are: European Commission, Taxation and Customs Union,
// Territorial status of EU countries and certain territories; Finnish Customs,
// EU customs territory and fiscal territory.
std::string BorderText(const v1::Destination& destination);

}  // namespace landed::cli

#endif  // LANDED_CLI_TEXT_BORDER_H_
