// All widgets of the kit. Each call draws a widget and describes it in the semantic tree.
#pragma once

#include "kit/buttons.h"
#include "kit/choices.h"
#include "kit/containers.h"
#include "kit/context.h"
#include "kit/icons.h"
#include "kit/layout.h"
#include "kit/marks.h"
#include "kit/semantics.h"
#include "kit/splitter.h"
#include "kit/text.h"
#include "kit/text_field.h"
#include "kit/theme.h"
